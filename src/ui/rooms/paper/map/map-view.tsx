import { BOX, type Box, type CardMap, type Line } from '../../../../handbook/map/map.ts'
import { t } from '../../../../i18n/i18n.ts'
import { usePlace } from '../../../context.ts'
import { href } from '../../../href.ts'

const EDGE = 4
/** Pixels a unit: text of 14 pixels. */
const LARGE = 1.3

/**
 * The card drawn. A step in it is a link; the list beside it says the same in words.
 * @param large as wide as it needs to be read on a screen; else it fits what is around it
 */
export function MapView({
  map,
  card,
  title,
  large = false,
}: {
  map: CardMap
  card: string
  title: string
  large?: boolean
}) {
  return (
    <svg
      class="map"
      {...(large ? { width: map.width * LARGE } : {})}
      viewBox={`${-EDGE} ${-EDGE} ${map.width + 2 * EDGE} ${map.height + 2 * EDGE}`}
    >
      <title>{t('paper.map.of', { card: title })}</title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have focus */}
      <g aria-hidden="true">
        {map.lines.map((l) => (
          <WayView line={l} />
        ))}
        {/* Above every line: none goes through a word. */}
        {map.lines.map((l, i) => (
          <Label line={l} low={siblingsBefore(map.lines, i) % 2 === 1} />
        ))}
      </g>
      {map.boxes.map((b) => (
        <BoxView box={b} card={card} />
      ))}
    </svg>
  )
}

function WayView({ line }: { line: Line }) {
  const [[x, y] = [0, 0]] = line.points
  const [endX, endY] = line.points.at(-1) ?? [x, y]
  return (
    <>
      <path class="map-way" d={`M${line.points.map((p) => p.join(' ')).join('L')}`} />
      <path class="map-tip" d={`M${endX} ${endY}l-3.5 -6h7z`} />
    </>
  )
}

const siblingsBefore = (lines: readonly Line[], at: number): number =>
  lines.slice(0, at).filter((l) => l.from === lines[at]?.from).length

/** Labels of ways from one step stand at two heights: beside one another they would overlap. */
function Label({ line, low }: { line: Line; low: boolean }) {
  const [[x, y] = [0, 0], [nextX, nextY] = [x, y]] = line.points
  if (!line.label) return null
  const along = low ? 0.64 : 0.36
  return (
    <text
      class="map-label"
      x={x + (nextX - x) * along}
      y={y + (nextY - y) * along + 3}
      text-anchor="middle"
    >
      {short(line.label)}
    </text>
  )
}

/** The whole label stands in the list and in the card. */
const short = (label: string): string => (label.length > 16 ? `${label.slice(0, 15)}…` : label)

function BoxView({ box, card }: { box: Box; card: string }) {
  const here = usePlace()
  const to = box.card
    ? href({ name: 'card', ...here, card: box.card.id }, box.card.step)
    : href({ name: 'card', ...here, card }, box.id)
  return (
    <a href={to}>
      <rect
        class={`map-box ${box.kind}`}
        x={box.x}
        y={box.y}
        width={BOX.width}
        height={box.height}
        rx={box.kind === 'end' || box.kind === 'card' ? box.height / 2 : 4}
      />
      <text class="map-text">
        {box.lines.map((line, i) => (
          <tspan
            x={box.x + BOX.width / 2}
            y={box.y + BOX.padding + (i + 0.78) * BOX.line}
            text-anchor="middle"
          >
            {i > 0 && ' '}
            {line}
          </tspan>
        ))}
      </text>
    </a>
  )
}
