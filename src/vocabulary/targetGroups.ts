export type TargetGroup = { slug: string; name: string }

/** Whom a material speaks to (Đối tượng tuyên truyền). It says nothing about who may read it: that is access. */
export const TARGET_GROUPS: readonly TargetGroup[] = [
  { slug: 'moi-nguoi', name: 'Mọi người' },
  { slug: 'nguoi-dan', name: 'Người dân' },
  { slug: 'can-bo', name: 'Cán bộ' },
  { slug: 'ngu-dan', name: 'Ngư dân' },
  { slug: 'hoc-sinh', name: 'Học sinh' },
  { slug: 'dong-bao-dan-toc-thieu-so', name: 'Đồng bào dân tộc thiểu số' },
  { slug: 'khach-du-lich', name: 'Khách du lịch' },
  { slug: 'nguoi-nuoc-ngoai', name: 'Người nước ngoài' },
  { slug: 'thuyen-vien-nuoc-ngoai', name: 'Thuyền viên nước ngoài tại cảng' },
]
