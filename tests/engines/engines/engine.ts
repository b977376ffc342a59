/** What a scenario may ask of a browser, in the words of someone who holds the phone. */

export type Options = {
  /** The folder that the browser keeps everything in: the same folder is the same phone. */
  readonly profile: string
  /** Scripts of pages do not run. */
  readonly scripts?: false
  /** The user, or her employer, lets no page store anything. */
  readonly storage?: 'denied'
  /** How many bytes there is room for. */
  readonly room?: number
  /** The address of the site: some limits are set for one site. */
  readonly origin: string
}

export type Tab = {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** The button of the browser, or the swipe. */
  back(): Promise<void>
  forward(): Promise<void>
  /** A finger on the first visible element of this selector, with exactly this text. */
  tap(selector: string, text?: string): Promise<void>
  /** Types into the field that has this label. */
  type(label: string, text: string): Promise<void>
  /** Works something out inside the page, on its own: a function that names nothing outside itself. */
  inside<A extends readonly unknown[], R>(
    look: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>
}

export type Browser = {
  readonly tab: Tab
  /** What stands in the console of errors, as far as the driver can tell. */
  complaints(): readonly string[]
  close(): Promise<void>
  /** SIGKILL, with everything that belongs to it. */
  kill(): Promise<void>
}

export type Engine = {
  readonly name: string
  /** @returns the version. Throws a sentence on how to install it when it is not here. */
  ready(): Promise<string>
  open(options: Options): Promise<Browser>
  /** Ends what `ready` has started. */
  end(): void
}

/** The driver gives no way to do this: said in the report, never counted as passed. */
export class NotTestable extends Error {}
