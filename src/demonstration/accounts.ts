export type DemoRole =
  'admin' | 'editor' | 'approver' | 'reviewer' | 'coordinator' | 'officer' | 'broadcaster' | 'auditor'

export type DemoAccount = {
  username: string
  role: DemoRole
  /** Invented: no real person is meant. */
  displayName: string
  position: string
  unitKey: string | null
  /** May confirm receipt in the unit's name. */
  confirmsForUnit: boolean
}

export type DemoConsumer = { name: string; access: ('public' | 'internal')[] }

const SO = 'so-vhttdl-dak-lak'
const OFFICER = 'Cán bộ phụ trách thông tin đối ngoại'

/** The accounts that contract and pages tell of; all with the demonstration's password. */
export const demoAccounts: readonly DemoAccount[] = [
  account('quantri', 'admin', ['Nguyễn Hoàng Minh', 'Quản trị hệ thống', null]),
  account('bientap', 'editor', ['Trần Thu Hà', 'Người biên tập', SO]),
  account('bientap2', 'editor', ['Lê Quang Bình', 'Người biên tập', SO]),
  account('duyet', 'approver', ['Phạm Ngọc Lan', 'Người duyệt', SO]),
  account('thamdinh', 'reviewer', ['Võ Thanh Tùng', 'Người thẩm định', SO]),
  account('dieuphoi', 'coordinator', ['Đặng Hải Sơn', 'Người điều phối', 'ban-chi-huy-bdbp-dak-lak']),
  { ...account('xuandai', 'officer', ['Bùi Đức Thịnh', OFFICER, 'don-bp-xuan-dai']), confirmsForUnit: true },
  { ...account('tuyhoa', 'officer', ['Hồ Anh Khoa', OFFICER, 'don-bp-tuy-hoa']), confirmsForUnit: true },
  { ...account('vungro', 'officer', ['Đỗ Văn Thuận', OFFICER, 'don-bp-cua-khau-cang-vung-ro']), confirmsForUnit: true },
  account('songcau', 'officer', ['Nguyễn Thị Mai', OFFICER, 'xa-tu-2025-07-22051']),
  account('loasongcau', 'broadcaster', ['Huỳnh Gia Bảo', 'Nhân viên truyền thanh', 'xa-tu-2025-07-22051']),
  account('kiemtra', 'auditor', ['Trương Minh Châu', 'Người kiểm tra', null]),
]

/** An API consumer for trying out `/api/v1` with a key. */
export const demoConsumer: DemoConsumer = { name: 'Cổng trình diễn', access: ['public'] }

function account(
  username: string,
  role: DemoRole,
  [displayName, position, unitKey]: readonly [string, string, string | null],
): DemoAccount {
  return { username, role, displayName, position, unitKey, confirmsForUnit: false }
}
