const POSTS = ['don-bien-phong', 'don-bien-phong-cua-khau', 'don-bien-phong-cua-khau-cang'] as const

/** The groups that every library starts with; a post is not always on the coast. */
export const UNIT_GROUPS = [
  { slug: 'don-bien-phong', name: 'Các đồn Biên phòng', rule: { any: [{ kinds: POSTS }] } },
  {
    slug: 'don-bien-phong-tuyen-bien',
    name: 'Các đồn Biên phòng tuyến biển',
    rule: { any: [{ kinds: POSTS, coastal: true }] },
  },
  {
    slug: 'xa-phuong-ven-bien',
    name: 'Các xã, phường ven biển',
    rule: { any: [{ kinds: ['ubnd-xa'], coastal: true }] },
  },
] as const
