import { labelsOf } from '../../../../handbook/map/labels.ts'
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
        {labelsOf(map.lines, map.boxes).map(({ text, x, y }) => (
          <text class="map-label" x={x} y={y + 3} text-anchor="middle">
            {text}
          </text>
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
