import { Lighthouse } from './Lighthouse'

/** On the page for signing in. */
export function Logo() {
  return (
    <div className="library-logo">
      <Lighthouse />
      <span>Hải Đăng</span>
    </div>
  )
}
