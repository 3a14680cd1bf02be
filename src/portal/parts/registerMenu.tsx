const PAGES = [
  { path: '/bao-cao/can-bo', name: 'Cán bộ phụ trách' },
  { path: '/bao-cao/lop', name: 'Lớp bồi dưỡng' },
  { path: '/bao-cao/nhap', name: 'Nhập từ bảng tính' },
] as const

/** The ways between the pages of the register; importing is for those who keep it. */
export function RegisterMenu({ at, mayKeep }: { at: (typeof PAGES)[number]['path']; mayKeep: boolean }) {
  return (
    <nav aria-label="Bồi dưỡng nghiệp vụ" className="no-paper">
      <ul className="chosen">
        {PAGES.filter(({ path }) => mayKeep || path !== '/bao-cao/nhap').map(({ path, name }) => (
          <li key={path}>
            <a href={path} aria-current={path === at ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
