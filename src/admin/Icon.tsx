import { Lighthouse } from './Lighthouse'

/** In the panel's top corner. */
export function Icon() {
  return (
    <span className="library-icon" role="img" aria-label="Hải Đăng">
      <Lighthouse />
    </span>
  )
}
