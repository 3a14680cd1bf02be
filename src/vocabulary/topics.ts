export type Topic = { slug: string; name: string; parent: string | null }

/**
 * The topic tree that every library starts with, in the order in which it is shown.
 * Source: the areas named by the province's plan for Decision 1191/QĐ-TTg, and what border posts talk about most.
 */
export const TOPICS: readonly Topic[] = [
  topic('chu-truong-duong-loi', 'Chủ trương, đường lối, quan điểm của Đảng và Nhà nước'),
  topic('chu-quyen-bien-gioi-bien-dao', 'Chủ quyền lãnh thổ, biên giới, biển đảo'),
  topic('hoang-sa-truong-sa', 'Hoàng Sa, Trường Sa', 'chu-quyen-bien-gioi-bien-dao'),
  topic('cong-uoc-luat-bien-1982', 'Luật Biển, UNCLOS 1982', 'chu-quyen-bien-gioi-bien-dao'),
  topic(
    'bien-gioi-hoa-binh-huu-nghi',
    'Biên giới hòa bình, hữu nghị, hợp tác và phát triển',
    'chu-quyen-bien-gioi-bien-dao',
  ),
  topic(
    'quan-he-cac-nuoc-chung-bien-gioi',
    'Quan hệ với các nước có chung đường biên giới',
    'chu-quyen-bien-gioi-bien-dao',
  ),
  topic('quoc-phong-an-ninh', 'Quốc phòng, an ninh'),
  topic('bien-phong-toan-dan', 'Biên phòng toàn dân (03/3)', 'quoc-phong-an-ninh'),
  topic('dan-toc', 'Dân tộc'),
  topic('ton-giao', 'Tôn giáo'),
  topic('nhan-quyen', 'Nhân quyền'),
  topic('phan-bac-thong-tin-sai-lech', 'Đấu tranh phản bác thông tin sai lệch'),
  topic('quang-ba-viet-nam', 'Quảng bá hình ảnh Việt Nam'),
  topic('quang-ba-dia-phuong', 'Quảng bá hình ảnh Phú Yên / Đắk Lắk (phía Đông)', 'quang-ba-viet-nam'),
  topic('van-hoa-du-lich', 'Văn hóa, di sản, du lịch', 'quang-ba-viet-nam'),
  topic('kinh-te-bien-dau-tu', 'Kinh tế biển, đầu tư', 'quang-ba-viet-nam'),
  topic('bao-ve-bi-mat-nha-nuoc', 'Bảo vệ bí mật nhà nước'),
  topic('nghiep-vu-thong-tin-doi-ngoai', 'Nghiệp vụ thông tin đối ngoại'),
  topic('chong-khai-thac-iuu', 'Phòng, chống khai thác IUU'),
  topic('phong-chong-thien-tai', 'Phòng, chống thiên tai, cứu nạn'),
  topic('pho-bien-giao-duc-phap-luat', 'Pháp luật phổ thông (ma túy, buôn lậu, vũ khí…)'),
  topic('su-kien-chinh-tri', 'Sự kiện chính trị (Đại hội XIV, bầu cử…)'),
]

function topic(slug: string, name: string, parent: string | null = null): Topic {
  return { slug, name, parent }
}
