export const UNIT_KINDS = [
  { slug: 'bo-nganh', name: 'Bộ, ngành trung ương' },
  { slug: 'co-quan-dang', name: 'Cơ quan Đảng' },
  { slug: 'ubnd-tinh', name: 'Ủy ban nhân dân cấp tỉnh' },
  { slug: 'so', name: 'Sở' },
  { slug: 'chi-huy-bien-phong-tinh', name: 'Chỉ huy Bộ đội Biên phòng cấp tỉnh' },
  { slug: 'don-bien-phong', name: 'Đồn Biên phòng' },
  { slug: 'don-bien-phong-cua-khau', name: 'Đồn Biên phòng cửa khẩu' },
  { slug: 'don-bien-phong-cua-khau-cang', name: 'Đồn Biên phòng cửa khẩu cảng' },
  { slug: 'tram-kiem-soat-bien-phong', name: 'Trạm Kiểm soát Biên phòng' },
  { slug: 'ubnd-huyen', name: 'Ủy ban nhân dân cấp huyện (đến 30/6/2025)' },
  { slug: 'ubnd-xa', name: 'Ủy ban nhân dân cấp xã' },
  { slug: 'cong-an-xa', name: 'Công an cấp xã' },
  { slug: 'dai-truyen-thanh-xa', name: 'Đài truyền thanh cấp xã' },
  { slug: 'co-quan-bao-chi', name: 'Cơ quan báo chí' },
] as const

export type UnitKindSlug = (typeof UNIT_KINDS)[number]['slug']
