import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const rawVni: QueryKind = {
  name: 'raw VNI',
  label: 'VNI chưa thành chữ',
  documents: written({
    'vni-banh': { title: 'Bánh xèo tôm nhảy', body: 'Bánh xèo tôm nhảy đổ khuôn đất.' },
    'vni-banh-mi': { title: 'Lò bánh mì', body: 'Lò bánh mì nhóm lửa từ ba giờ.' },
    'vni-thac': { title: 'Thác Ba Tầng', body: 'Lối vào thác Ba Tầng trơn trượt.' },
    'vni-cay-xoai': { title: 'Ghép cành xoài cát', body: 'Ghép cành xoài cát vào đầu mùa khô.' },
  }),
  queries: [
    { q: 'ba1nh xe2o', suggestion: ['bánh xèo'], relevant: { 'vni-banh': 3 }, never: ['vni-banh-mi'] },
    { q: 'banh1 xeo2', suggestion: ['bánh xèo'], relevant: { 'vni-banh': 3 }, never: ['vni-banh-mi'] },
    { q: 'tha1c Ba Ta6ng2', suggestion: ['thác ba tầng'], relevant: { 'vni-thac': 3 } },
    { q: 'xoa2i ca1t', suggestion: ['xoài cát'], relevant: { 'vni-cay-xoai': 3 } },
    { q: 'bie6n gio71i', suggestion: ['biên giới'] },
    { q: 'd9o62n bie6n pho2ng', suggestion: ['đồn biên phòng'] },
    { q: 'D9O6N2 BIE6N PHO2NG', suggestion: ['đồn biên phòng'] },
    { q: 'hu74u nghi5', suggestion: ['hữu nghị'] },
    { q: 'ho2a bi2nh', suggestion: ['hòa bình', 'hoà bình'] },
    { q: 'quo61c pho2ng', suggestion: ['quốc phòng'] },
    { q: 'xq9z7 w88k', suggestion: 'none', never: 'anything' },
    { q: 'nghue61ch ngoe61t', suggestion: 'none', never: 'anything' },
    { q: '8857412', suggestion: 'none', never: 'anything' },
    { q: 'z9x1 j6f5', suggestion: 'none', never: 'anything' },
  ],
}
