import type { ReactNode } from 'react'
import { Fold } from './fold'

type ChartProps = {
  id: string
  title: string
  /** What it shows, in a sentence or two: read out instead of the picture, and shown under it. */
  text: string
  svg: string
  /** The same figures as a table. */
  children: ReactNode
}

/** A chart drawn on the server, with the text that says what it shows and the table of its figures beside it. */
export function Chart({ id, title, text, svg, children }: ChartProps) {
  return (
    <section className="card chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="chart-sides">
        <div>
          {/* Made by `renderChart`, which escapes every label. */}
          <div
            className="picture"
            role="img"
            aria-label={`${title}. ${text}`}
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <p>{text}</p>
        </div>
        <div>
          <Fold title="Bảng số liệu">{children}</Fold>
        </div>
      </div>
    </section>
  )
}
