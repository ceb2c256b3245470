/** Something that can be picked from a list. */
export type Choice = { readonly id: string; readonly label: string; readonly detail?: string | undefined }
