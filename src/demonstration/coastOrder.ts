import { DISTRICTS, DISTRICT_KEYS, communeKey } from './unitKeys'

const districtKey = (place: string): string =>
  DISTRICT_KEYS[DISTRICTS.find((district) => district.place === place)?.code ?? ''] ?? place

/**
 * The coast of the former Phú Yên from north to south, posts beside the communes that they watch: derived from place names and the posts'
 * areas, to be verified like these.
 */
const NORTH_TO_SOUTH = [
  communeKey('22057'), // xã Xuân Lộc
  'don-bp-xuan-hoa',
  communeKey('22066'), // xã Xuân Cảnh
  communeKey('22051'), // phường Sông Cầu
  districtKey('thị xã Sông Cầu'),
  communeKey('22075'), // xã Xuân Thọ
  'don-bp-xuan-dai',
  communeKey('22076'), // phường Xuân Đài
  communeKey('22120'), // xã Tuy An Đông
  'don-bp-an-hai',
  communeKey('22147'), // xã Ô Loan
  districtKey('huyện Tuy An'),
  communeKey('22153'), // xã Tuy An Nam
  communeKey('22045'), // phường Bình Kiến
  communeKey('22015'), // phường Tuy Hòa
  districtKey('thành phố Tuy Hòa'),
  'don-bp-tuy-hoa',
  communeKey('22240'), // phường Phú Yên
  communeKey('22261'), // phường Hòa Hiệp
  'don-bp-hoa-hiep-nam',
  districtKey('thị xã Đông Hòa'),
  communeKey('22291'), // xã Hòa Xuân
  'don-bp-cua-khau-cang-vung-ro',
] as const

const PLACES = new Map<string, number>(NORTH_TO_SOUTH.map((key, index) => [key, (index + 1) * 10]))

/** A unit's place along the coast, in tens, so that others fit in between; none: not on the coast. */
export function coastOrderOf(key: string): { coastOrder?: number } {
  const coastOrder = PLACES.get(key)
  return coastOrder === undefined ? {} : { coastOrder }
}
