/** What every runtime has and the ES library does not name. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean })
  decode(bytes: Uint8Array): string
}
declare class URL {
  constructor(url: string)
  readonly protocol: string
  readonly username: string
}
