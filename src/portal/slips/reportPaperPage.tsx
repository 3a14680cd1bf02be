import type { PaperBlock, ReportPaper } from '../../report/rules/reportPaper'
import { Signatures, SlipFrame } from './slipFrame'

type ReportPaperPageProps = { paper: ReportPaper; agency: string | null; at: string; backPath: string }

/** The report on A4, in the form of a báo cáo. */
export function ReportPaperPage({ paper, agency, at, backPath }: ReportPaperPageProps) {
  return (
    <SlipFrame
      agency={agency}
      symbol="BC"
      name="Báo cáo"
      about={paper.about}
      on={null}
      at={at}
      backPath={backPath}
      marks={[]}
      facts={paper.facts}
    >
      {paper.blocks.map((block, index) => (
        // The blocks never change their order: the page is made once.
        <Block key={index} block={block} />
      ))}
      <Signatures
        left={
          <>
            <p>
              <strong>
                <em>Nơi nhận:</em>
              </strong>
            </p>
            {paper.receivers.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        }
        right="Thủ trưởng cơ quan, đơn vị"
      />
    </SlipFrame>
  )
}

function Block({ block }: { block: PaperBlock }) {
  if (block.kind === 'heading') return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
  if (block.kind === 'paragraph') return <p className="body">{block.text}</p>
  const { caption, head, rows } = block
  const isNumbered = head[0] === 'TT'
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th scope="col" key={title} className={title === 'TT' ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                column === (isNumbered ? 1 : 0) ? (
                  <th scope="row" key={column}>
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={isNumbered && column === 0 ? 'number' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
