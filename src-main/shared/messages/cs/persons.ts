export const persons = {}
