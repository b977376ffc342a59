/** A file as it is on the server and on the device. Text is made of it only when it is to be read. */
export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytesOf = (text: string): Bytes => encoder.encode(text)
export const textOf = (bytes: Bytes): string => decoder.decode(bytes)

/** The parts of one file, in one. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
