import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const apostrophes: QueryKind = {
  name: 'straight and curly apostrophes',
  label: 'Dấu nháy thẳng và cong',
  documents: written({
    'nhay-hleo': { title: 'Cụm loa ở xã Ea H’leo', body: 'Xã Ea H’leo có sáu cụm loa, một cụm đặt ở buôn Treng.' },
    'nhay-hleo-thang': { title: "Lịch phát ở Ea H'leo", body: "Ea H'leo phát loa lúc năm giờ sáng và năm giờ chiều." },
    'nhay-hiao': { title: 'Cụm loa ở xã Ea Hiao', body: 'Xã Ea Hiao có ba cụm loa.' },
    'nhay-mdrak': { title: 'Vườn điều M’Drắk', body: 'Cao nguyên M’Drắk nhiều gió, điều ra bông sớm.' },
    'nhay-mgar': { title: "Bếp lửa buôn Cư M'gar", body: "Nhà dài ở Cư M'gar có bếp lửa giữa gian khách." },
    'nhay-mnong': { title: 'Sử thi Mʼnông', body: 'Nghệ nhân M’Nông hát kể sử thi bên ché rượu cần.' },
    'nhay-mta': { title: 'Cư Mta mùa xoài', body: 'Xoài ở Cư Mta vào vụ.' },
  }),
  queries: [
    { q: "Ea H'leo", relevant: { 'nhay-hleo': 3, 'nhay-hleo-thang': 3 }, never: ['nhay-hiao'] },
    { q: 'Ea H’leo', relevant: { 'nhay-hleo': 3, 'nhay-hleo-thang': 3 }, never: ['nhay-hiao'] },
    { q: 'ea hʼleo', relevant: { 'nhay-hleo': 3, 'nhay-hleo-thang': 3 } },
    { q: 'EA H`LEO', relevant: { 'nhay-hleo': 3, 'nhay-hleo-thang': 3 } },
    { q: "M'Drắk", relevant: { 'nhay-mdrak': 3 }, never: ['nhay-mnong'] },
    { q: "m'drak", relevant: { 'nhay-mdrak': 3 }, never: ['nhay-mgar'] },
    { q: 'Cư M’gar', relevant: { 'nhay-mgar': 3 }, never: ['nhay-mta', 'nhay-mdrak'] },
    { q: "cu m'gar", relevant: { 'nhay-mgar': 3 }, never: ['nhay-mta'] },
    { q: "nghệ nhân M'Nông", relevant: { 'nhay-mnong': 3 } },
    { q: "Cư M'lan", never: 'anything' },
  ],
}
