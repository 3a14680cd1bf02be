/** What questions about figures, and closing them, can be refused for; part of the table in `problems.ts`. */
export const REPORT_PROBLEMS = {
  'report/not-permitted': {
    status: 403,
    title: 'Không được xem hoặc chốt báo cáo này',
    detail: 'Bạn chỉ xem được số liệu của đơn vị mình và các đơn vị trực thuộc; chỉ người duyệt chốt được báo cáo.',
  },
  'report/not-a-past-quarter': {
    status: 400,
    title: 'Chưa chốt được kỳ này',
    detail: 'Chỉ chốt được báo cáo của một quý đã kết thúc.',
  },
  'report/already-closed': {
    status: 409,
    title: 'Kỳ này đã được chốt',
    detail: 'Báo cáo của quý này đã chốt trước đó. Hãy tải lại trang để xem số liệu đã chốt.',
  },
} as const
