import type { TrainingMark } from '../../report/rules/officers/views'
import { formatDay } from '../../vietnamese/calendar'

/** How somebody stands, in words; the colour only repeats them. */
export function TrainingBadge({ training }: { training: TrainingMark }) {
  if (training.kind === 'none') return <span className="tag bad">Chưa bồi dưỡng</span>
  if (training.kind === 'trained') {
    const until = training.through ? `, đến hết ngày ${formatDay(training.through)}` : ''
    return (
      <>
        <span className="tag good">Đã bồi dưỡng</span> <span className="small">{training.course + until}</span>
      </>
    )
  }
  if (training.kind === 'ran-out') {
    return (
      <>
        <span className="tag warn">Đã hết hạn</span>{' '}
        <span className="small">{`${training.course}, hết ngày ${formatDay(training.through)}`}</span>
      </>
    )
  }
  return (
    <>
      <span className="tag bad">Bị thu hồi</span>{' '}
      <span className="small">{`${training.course}, từ ngày ${formatDay(training.on)}`}</span>
    </>
  )
}
