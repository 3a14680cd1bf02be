/** Payload's own words where Vietnamese law or our glossary says it otherwise. Helper text is Payload's. */
export const adminWords = {
  vi: {
    version: { published: 'Đã công bố', publish: 'Công bố', unpublish: 'Thu hồi', draft: 'Bản nháp' },
    general: { dashboard: 'Trang chính' },
    authentication: { username: 'Tên đăng nhập' },
  },
}
