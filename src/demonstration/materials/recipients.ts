import { communeKey } from '../unitKeys'
import { groupMembers, unitsValidOn } from '../units'

/** The units of today, as of a day after the change of 01/7/2025. */
const TODAY = '2026-01-01'

export const DEPARTMENT = 'so-vhttdl-dak-lak'
export const COMMAND = 'ban-chi-huy-bdbp-dak-lak'
export const SEA_POSTS = groupMembers('don-bien-phong-tuyen-bien', TODAY)
export const COASTAL_COMMUNES = groupMembers('xa-phuong-ven-bien', TODAY)
export const ALL_UNITS = unitsValidOn(TODAY)

export const POST_XUAN_DAI = 'don-bp-xuan-dai'
export const POST_AN_HAI = 'don-bp-an-hai'
export const POST_XUAN_HOA = 'don-bp-xuan-hoa'
export const POST_HOA_HIEP_NAM = 'don-bp-hoa-hiep-nam'
export const POST_TUY_HOA = 'don-bp-tuy-hoa'
export const POST_VUNG_RO = 'don-bp-cua-khau-cang-vung-ro'
export const SONG_CAU = communeKey('22051')
export const PHU_YEN = communeKey('22240')

/** The eleven of the first phase: one department, four coastal districts, six posts. */
export const RECIPIENTS_2021 = ['so-tttt-phu-yen', ...groupMembers('4-huyen-ven-bien', '2021-04-30'), ...SEA_POSTS]
