/** Whether a name has letters that Czech does not use: its ending means nothing, and nothing is inflected. */
export const isForeign = (name: string): boolean => /[^a-záčďéěíňóřšťúůýž\s.-]|[qwx]/iu.test(name)
