/** A written document; the token opens it or shows it in its folder, the path stays in main. */
export type MadeDocument = { readonly token: string; readonly fileName: string; readonly count: number }
