/** A text file, as the user gets it. */
export type TextFile = { readonly name: string; readonly type: string; readonly text: string }

const asFile = ({ name, type, text }: TextFile): File => new File([text], name, { type })

/** The device has somewhere to share such a file to. */
export const canShare = (file: TextFile): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile(file)] })

/** @returns whether it was shared; not when the user changed her mind */
export const share = (file: TextFile): Promise<boolean> =>
  navigator.share({ files: [asFile(file)] }).then(
    () => true,
    (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
  )

/** Puts the file among the downloads. */
export function download(file: TextFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(asFile(file))
  link.download = file.name
  link.click()
  // Not at once: Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
