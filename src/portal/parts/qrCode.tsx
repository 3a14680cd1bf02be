import { encode } from 'uqr'

/** An address as a QR code, drawn in the page itself: nothing to fetch before it can be printed. Quiet zone included. */
export function QrCode({ address, label }: { address: string; label: string }) {
  // M: what a fold or a stain takes is made up for. Source: ISO/IEC 18004.
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  return (
    <svg
      width="98"
      height="98"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} stroke="#000" transform="translate(0 .5)" />
    </svg>
  )
}

/** The dark modules of a row, each run of them one stroke: in few letters, as the page goes over bad lines. */
function rowPath(row: boolean[], y: number): string {
  let path = ''
  let end = 0
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x += 1
    path += `${path ? `m${start - end} 0` : `M${start} ${y}`}h${x - start + 1}`
    end = x + 1
  }
  return path
}
