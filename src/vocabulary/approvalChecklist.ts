/** What an approver vouches for, item by item, before a document may be approved. Source: the plan's areas of compliance. */
export const APPROVAL_CHECKLIST = [
  { slug: 'bi-mat-nha-nuoc', label: 'Không chứa bí mật nhà nước, kể cả trong phụ lục, hình ảnh và thuộc tính của tệp' },
  {
    slug: 'ban-do',
    label:
      'Bản đồ (nếu có) thể hiện đầy đủ quần đảo Hoàng Sa và quần đảo Trường Sa của Việt Nam; không dùng bản đồ nhúng từ bên ngoài',
  },
  { slug: 'ten-goi', label: 'Tên cơ quan, địa danh, chức danh đúng tên chính thức vào thời điểm sử dụng' },
  { slug: 'dan-toc-ton-giao', label: 'Nội dung về dân tộc, tôn giáo chính xác, tôn trọng, không gây chia rẽ' },
  { slug: 'nguon-va-quyen', label: 'Nguồn rõ ràng, chính thống; có quyền sử dụng văn bản, hình ảnh, âm thanh' },
] as const
