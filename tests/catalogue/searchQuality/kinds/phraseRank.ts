import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** What has the words scattered is younger, and has them more often. */
export const phraseRank: QueryKind = {
  name: 'a phrase above the same words scattered',
  label: 'Cụm từ đứng trên từ rời',
  documents: written({
    'cum-nha-tre': {
      title: 'Chuyện cô giáo',
      issuedOn: '2015-04-02',
      body: 'Cả huyện khi ấy mới có một nhà trẻ công lập, mái lợp tôn.',
    },
    'cum-ca-map': { title: 'Chuyện ngoài lộng', body: 'Gặp cá mập voi, tài công tắt máy cho nó qua.' },
    'roi-ca-map': {
      title: 'Chuyện ngoài lộng',
      body: 'Con voi đá ở bãi; chú bé mập bán cá. Cá tươi, người mập, voi nhỏ.',
    },
    'thieu-ca-map': { title: 'Chuyện ngoài lộng', body: 'Cá voi lụy được dân vạn chôn cất.' },
    'cum-nuoc-ngot': { title: 'Chuyện trên đồi', body: 'Bể chứa nước ngọt xây bằng đá chẻ.' },
    'roi-nuoc-ngot': {
      title: 'Chuyện trên đồi',
      body: 'Mía ngọt ép ngay tại chỗ, bể rửa riêng; nước chứa trong chum, mía ngọt nhờ nước.',
    },
    'cum-khung-cuu': { title: 'Chuyện trong xóm', body: 'Khung cửi dệt chiếu cói còn ba chiếc.' },
    'roi-khung-cuu': { title: 'Chuyện trong xóm', body: 'Chiếu trải giữa nhà, cói phơi ngoài ngõ, dệt xong thì bán.' },
    'cum-ruou-dua': { title: 'Chuyện chợ phiên', body: 'Lò nấu rượu dừa tắt lửa lúc tan chợ.' },
    'roi-ruou-dua': { title: 'Chuyện chợ phiên', body: 'Rượu để riêng, dừa nấu kẹo, lò gạch bỏ không.' },
  }),
  queries: [
    { q: 'cá mập voi', relevant: { 'cum-ca-map': 3, 'roi-ca-map': 1 }, never: ['thieu-ca-map'] },
    { q: 'ca map voi', relevant: { 'cum-ca-map': 3, 'roi-ca-map': 1 }, never: ['thieu-ca-map'] },
    { q: 'bể chứa nước ngọt', relevant: { 'cum-nuoc-ngot': 3, 'roi-nuoc-ngot': 1 }, never: ['cum-ca-map'] },
    { q: 'be chua nuoc ngot', relevant: { 'cum-nuoc-ngot': 3, 'roi-nuoc-ngot': 1 } },
    { q: 'dệt chiếu cói', relevant: { 'cum-khung-cuu': 3, 'roi-khung-cuu': 1 }, never: ['cum-ruou-dua'] },
    { q: 'det chieu coi', relevant: { 'cum-khung-cuu': 3, 'roi-khung-cuu': 1 } },
    { q: 'lò nấu rượu dừa', relevant: { 'cum-ruou-dua': 3, 'roi-ruou-dua': 1 }, never: ['roi-khung-cuu'] },
    { q: 'NẤU RƯỢU DỪA', relevant: { 'cum-ruou-dua': 3, 'roi-ruou-dua': 1 } },
    { q: 'nha tre cong lap', relevant: { 'cum-nha-tre': 3 }, manyBelow: true, never: ['cum-ca-map'] },
    { q: 'nhà trẻ công lập', relevant: { 'cum-nha-tre': 3 }, manyBelow: true, never: ['cum-ca-map'] },
    { q: 'dệt chiếu thiên nga', never: 'anything' },
  ],
}
