import type { UnitKindSlug } from '../vocabulary/unitKinds'
import { communeKey } from './unitKeys'
import type { DatedParent, DemoUnit } from './demoUnit'

type Post = { slug: string; place: string; kind?: UnitKindSlug; areaCodes: readonly string[]; note?: string }

const COMMAND_NOW: DatedParent = { key: 'ban-chi-huy-bdbp-dak-lak', from: '2025-07-01', to: null }
const COMMAND_BEFORE: DatedParent = { key: 'bo-chi-huy-bdbp-phu-yen', from: null, to: '2025-06-30' }

/** The six sea posts of the former Phú Yên; the communes are those after 01/7/2025. */
const SEA_POSTS: readonly Post[] = [
  { slug: 'xuan-hoa', place: 'Xuân Hòa', areaCodes: ['22066', '22057'] },
  {
    slug: 'xuan-dai',
    place: 'Xuân Đài',
    areaCodes: ['22076', '22051', '22075'],
    note: 'Địa bàn suy ra, cần kiểm tra.',
  },
  { slug: 'an-hai', place: 'An Hải', areaCodes: ['22147', '22120', '22153'] },
  {
    slug: 'tuy-hoa',
    place: 'Tuy Hòa',
    areaCodes: ['22240', '22015', '22045'],
    note: 'Phường Bình Kiến: suy ra, cần kiểm tra.',
  },
  {
    slug: 'hoa-hiep-nam',
    place: 'Hòa Hiệp Nam',
    areaCodes: ['22261', '22291'],
    note: 'Xã Hòa Xuân: suy ra, cần kiểm tra.',
  },
  {
    slug: 'cua-khau-cang-vung-ro',
    place: 'Cửa khẩu cảng Vũng Rô',
    kind: 'don-bien-phong-cua-khau-cang',
    areaCodes: ['22291'],
    note: 'Địa bàn suy ra, cần kiểm tra.',
  },
]

/** Posts on the land border in the west of Đắk Lắk: a post is not always on the coast. */
const LAND_POSTS: readonly Post[] = [
  { slug: 'se-re-pok', place: 'Sê Rê Pốk', areaCodes: [] },
  { slug: 'bo-heng', place: 'Bo Heng', areaCodes: [] },
  { slug: 'yok-don', place: 'Yok Đôn', areaCodes: [] },
  { slug: 'cua-khau-dak-rue', place: 'Cửa khẩu Đắk Ruê', kind: 'don-bien-phong-cua-khau', areaCodes: [] },
  { slug: 'ia-rve', place: 'Ia Rvê', areaCodes: [] },
  { slug: 'ea-hleo', place: 'Ea H’leo', areaCodes: [] },
]

export const borderPosts: readonly DemoUnit[] = [
  ...SEA_POSTS.map((post) => ({ ...postUnit(post, [COMMAND_BEFORE, COMMAND_NOW]), coastal: true })),
  ...LAND_POSTS.map((post) => postUnit(post, [COMMAND_NOW])),
]

function postUnit({ slug, place, kind, areaCodes, note }: Post, parents: DatedParent[]): DemoUnit {
  return {
    key: `don-bp-${slug}`,
    slug: `don-bien-phong-${slug}`,
    name: `Đồn Biên phòng ${place}`,
    shortName: `Đồn BP ${place}`,
    kind: kind ?? 'don-bien-phong',
    parentKey: COMMAND_NOW.key,
    parents,
    codes: [],
    validFrom: null,
    validTo: null,
    predecessorKeys: [],
    successorKeys: [],
    ...(areaCodes.length > 0 && { areaKeys: areaCodes.map(communeKey) }),
    ...(note && { note }),
  }
}
