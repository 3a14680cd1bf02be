import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const quotedPhrase: QueryKind = {
  name: 'a phrase in quotation marks',
  label: 'Cụm từ trong ngoặc kép',
  documents: written({
    'ngoac-xanh': { title: 'Làng chài xanh', body: 'Mô hình làng chài xanh: mỗi nhà một thùng phân loại rác.' },
    'ngoac-lang': { title: 'Sơn mới cổng làng', body: 'Sơn xanh cổng làng; lưới chài treo ở nhà trưng bày.' },
    'ngoac-canh-gac': {
      title: 'Canh gác bến đò',
      body: 'Tổ canh gác bến đò đêm rằm có bốn người, thay ca lúc hai giờ.',
    },
    'ngoac-do-ben': { title: 'Độ bền dây gai', body: 'Tổ thợ gác dây gai lên bến rồi đo độ bền; canh lúc hai giờ.' },
    'ngoac-nhac-lai': {
      title: 'Chăm cây ở chốt',
      body: 'Vườn rau xanh của chốt; rau xanh vườn nhà dân gửi tặng chốt.',
    },
    'ngoac-hai-cau': {
      title: 'Hai câu liền nhau',
      body: 'Mỗi chốt có giếng khoan. Sâu róm rụng nhiều vào tháng năm.',
    },
    'ngoac-khoan-sau': { title: 'Giếng mới', body: 'Giếng khoan sâu bốn mươi mét, nước ngọt quanh năm.' },
  }),
  queries: [
    { q: '"làng chài xanh"', relevant: { 'ngoac-xanh': 3 }, never: ['ngoac-lang'] },
    { q: '“làng chài xanh”', relevant: { 'ngoac-xanh': 3 }, never: ['ngoac-lang'] },
    { q: '"lang chai xanh"', relevant: { 'ngoac-xanh': 3 }, never: ['ngoac-lang'] },
    { q: '"canh gác bến đò"', relevant: { 'ngoac-canh-gac': 3 }, never: ['ngoac-do-ben'] },
    { q: '"bến đò" canh', relevant: { 'ngoac-canh-gac': 3 }, never: ['ngoac-do-ben'] },
    { q: '"giếng khoan sâu"', relevant: { 'ngoac-khoan-sau': 3 } },
    { q: 'chốt "vườn rau xanh"', relevant: { 'ngoac-nhac-lai': 3 } },
    { q: '"bãi ngang ven biển và hải đảo khó khăn"', relevant: { 'demo-1': 3 }, never: ['demo-12'] },
    { q: '"biên giới hoà bình"', relevant: { 'demo-1': 3 }, never: ['demo-2'] },
    { q: '"xanh chài làng"', never: 'anything' },
    { q: '"bến đò canh gác"', never: 'anything' },
  ],
}
