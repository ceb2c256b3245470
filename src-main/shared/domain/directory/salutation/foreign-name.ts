/** Whether a name has letters that Czech has not: nothing is told from its ending, and nothing is inflected. */
export const isForeign = (name: string): boolean => /[^a-záčďéěíňóřšťúůýž\s.-]|[qwx]/iu.test(name)
