import type { DiffPiece, TextDiff } from '../../review/rules/reviewViews'
import { formatCount } from '../../vietnamese/numbers'

/** What changed in a text, word by word, and in words what is left out of that. */
export function TextChangeView({ diff }: { diff: TextDiff }) {
  return (
    <>
      {diff.pieces.length > 0 ? (
        <div className="diff">
          {diff.pieces.map((piece, index) => (
            <Piece key={index} piece={piece} />
          ))}
        </div>
      ) : null}
      {leftOut(diff).map((sentence) => (
        <p key={sentence} className="small">
          <strong>Lưu ý:</strong> {sentence}
        </p>
      ))}
    </>
  )
}

function Piece({ piece }: { piece: DiffPiece }) {
  switch (piece.kind) {
    case 'same':
      return <span>{piece.text}</span>
    case 'removed':
      return (
        <del>
          <span className="hide">[bỏ] </span>
          {piece.text}
        </del>
      )
    case 'added':
      return (
        <ins>
          <span className="hide">[thêm] </span>
          {piece.text}
        </ins>
      )
    case 'skipped':
      return (
        <span className="soft">
          {' '}
          (… {formatCount(piece.words)} {SKIPPED[piece.of]} …){' '}
        </span>
      )
  }
}

const SKIPPED = {
  same: 'chữ không đổi',
  removed: 'chữ bị bỏ không hiện ở đây',
  added: 'chữ thêm không hiện ở đây',
} as const

function leftOut({ isCoarse, uncompared, unshownChanges }: TextDiff): string[] {
  return [
    isCoarse ? 'Có đoạn khác quá nhiều nên không so từng chữ: hiện cả đoạn cũ rồi cả đoạn mới.' : '',
    unshownChanges > 0 ? `Còn ${formatCount(unshownChanges)} chỗ thay đổi không hiện ở đây vì quá dài.` : '',
    uncompared
      ? `Phần cuối (${formatCount(uncompared.characters)} ký tự) không so từng chữ; phần này ${uncompared.differs ? 'CÓ thay đổi' : 'không đổi'}.`
      : '',
  ].filter(Boolean)
}
