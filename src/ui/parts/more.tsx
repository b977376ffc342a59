import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { HandbookContext } from '../context.ts'
import { AS_SENT, useAwake } from './later.ts'

/** A line that opens. What lies below it is not on the screen: it can wait. */
export function More({
  class: name = 'more',
  summary,
  children,
}: {
  class?: string
  summary: ComponentChildren
  children: ComponentChildren
}) {
  const awake = useAwake(false, useContext(HandbookContext))
  return (
    <details class={name}>
      <summary>{summary}</summary>
      {awake ? <div>{children}</div> : <div dangerouslySetInnerHTML={AS_SENT} />}
    </details>
  )
}
