/** What entering into the registers of equipment and programmes can be refused for; part of the table in `problems.ts`. */
export const EQUIPMENT_PROBLEMS = {
  'report/equipment-not-permitted': {
    status: 403,
    title: 'Không được phép ghi vào sổ này',
    detail: 'Việc này dành cho người điều phối, người biên tập, người duyệt hoặc người quản trị.',
  },
  'report/equipment-out-of-scope': {
    status: 403,
    title: 'Đơn vị ngoài phạm vi của bạn',
    detail: 'Bạn chỉ ghi được cho đơn vị mình, các đơn vị trực thuộc và đơn vị mà các đơn vị đó kế tục.',
  },
  'report/place-already-ended': {
    status: 409,
    title: 'Đã kết thúc trước đó',
    detail: 'Chỗ này đã có ngày kết thúc. Hãy tải lại trang để xem tình trạng mới.',
  },
} as const
