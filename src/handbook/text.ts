/** The text of cards, duties and clarifications: a small tree, rendered without HTML strings. */

/** Where an author wrote something. Only while compiling: packs never carry it. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

type Node<T extends string> = { readonly type: T; readonly at?: Place }

/** A symbolic link: the municipality decides what stands behind it. */
export type Ref = Node<'ref'> & {
  readonly to: 'contact' | 'duty' | 'clarification' | 'card'
  readonly id: string
  /** Only for cards: the step to open at. */
  readonly step?: string
  readonly children: readonly Inline[]
}

export type Inline =
  | (Node<'text'> & { readonly text: string })
  | (Node<'strong' | 'em'> & { readonly children: readonly Inline[] })
  | (Node<'link'> & { readonly href: string; readonly children: readonly Inline[] })
  | (Node<'break'> & { readonly text?: never })
  | Ref

export type CalloutKind = 'say' | 'dont' | 'note' | 'important' | 'warning'

/** One person, one thing to do. */
export type Action = {
  readonly who: string
  readonly what: readonly Inline[]
  /** Words ready to say, warnings, lists: what stands under the action. */
  readonly more: readonly Block[]
  readonly at?: Place
}

export type Block =
  | (Node<'paragraph'> & { readonly children: readonly Inline[] })
  | (Node<'list'> & { readonly ordered: boolean; readonly items: readonly (readonly Block[])[] })
  | (Node<'checklist'> & { readonly items: readonly (readonly Inline[])[] })
  | (Node<'callout'> & { readonly kind: CalloutKind; readonly children: readonly Block[] })
  | (Node<'table'> & {
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    })
  | (Node<'actions'> & { readonly items: readonly Action[] })

/** The words of some inlines, as one string. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((i) => (i.type === 'text' ? i.text : i.type === 'break' ? ' ' : plain(i.children)))
    .join('')
}

/** Every run of inlines in some blocks, in reading order. */
export function* runs(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const b of blocks) {
    switch (b.type) {
      case 'paragraph':
        yield b.children
        break
      case 'list':
        for (const item of b.items) yield* runs(item)
        break
      case 'checklist':
        yield* b.items
        break
      case 'callout':
        yield* runs(b.children)
        break
      case 'table':
        yield* b.head
        for (const row of b.rows) yield* row
        break
      case 'actions':
        for (const a of b.items) {
          yield a.what
          yield* runs(a.more)
        }
    }
  }
}

/** Every plain address in some inlines. */
export function* hrefsIn(inlines: readonly Inline[]): Generator<string> {
  for (const i of inlines) {
    if (i.type === 'link') yield i.href
    if (i.type !== 'text' && i.type !== 'break') yield* hrefsIn(i.children)
  }
}

/** Every symbolic link in some inlines. */
export function* refsIn(inlines: readonly Inline[]): Generator<Ref> {
  for (const i of inlines) {
    if (i.type === 'ref') yield i
    if (i.type !== 'text' && i.type !== 'break') yield* refsIn(i.children)
  }
}

/** Every symbolic link in some blocks. */
export function* refs(blocks: readonly Block[]): Generator<Ref> {
  for (const run of runs(blocks)) yield* refsIn(run)
}
