import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import { HandbookContext } from '../context.ts'
import { AS_SENT, useAwake } from './later.ts'

/** A line that opens. What lies below it is drawn when it is opened; until then it stands as it was sent. */
export function More({
  class: name = 'more',
  summary,
  children,
}: {
  class?: string
  summary: ComponentChildren
  children: ComponentChildren
}) {
  const [opened, open] = useState(false)
  const awake = useAwake(opened, useContext(HandbookContext), false)
  const details = useRef<HTMLDetailsElement>(null)
  const look = () => open(opened || details.current?.open === true)
  // It may have been opened before the script came.
  useEffect(look, [])
  return (
    <details class={name} ref={details} onToggle={look}>
      <summary>{summary}</summary>
      {awake ? <div>{children}</div> : <div dangerouslySetInnerHTML={AS_SENT} />}
    </details>
  )
}
