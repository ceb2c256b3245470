export const recommendations = {}
