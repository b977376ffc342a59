declare module 'virtual:precache' {
  /** What a card needs of the app. */
  export const first: { url: string; revision: string | null }[]
  /** The addresses of the rest. */
  export const rest: string[]
}
