/** «kommunedirektør» as a heading. */
export const capital = (s: string): string => s.charAt(0).toLocaleUpperCase('nb') + s.slice(1)
