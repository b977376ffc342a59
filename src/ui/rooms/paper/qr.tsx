import { generate } from 'lean-qr'

/** A code that a phone's camera reads, drawn as one path. The address stands beside it in words. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = generate(text)
  const dots: string[] = []
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) dots.push(`M${x} ${y}h1v1h-1z`)
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
    >
      <rect class="qr-paper" x={-4} y={-4} width={code.size + 8} height={code.size + 8} />
      <path class="qr-dots" d={dots.join('')} />
    </svg>
  )
}
