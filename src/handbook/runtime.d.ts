/** What every runtime has and the ES library does not name: page, worker and Node alike. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
