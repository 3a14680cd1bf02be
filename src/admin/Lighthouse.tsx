/** The mark of the library: a lighthouse and its beam, in the panel's colour of text. */
export function Lighthouse() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false" className="lighthouse">
      <path className="lighthouse__light" d="M17.5 10.5h5v3h-5zM13.5 11 2 7.5v7l11.5-1.5zM26.5 11 38 7.5v7L26.5 13z" />
      <path
        className="lighthouse__tower"
        d="M16 9.5 20 6l4 3.5zM16 15h8l.6 4h-9.2zM14.9 22.5h10.2l.6 4H14.3zM13.8 30h12.4l.5 3.5H13.3z"
      />
      <path className="lighthouse__band" d="M15.4 19h9.2l.5 3.5H14.9zM14.3 26.5h11.4l.5 3.5H13.8zM11 33.5h18V36H11z" />
    </svg>
  )
}
