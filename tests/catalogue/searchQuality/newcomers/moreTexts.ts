import { written } from '../corpus/written'

/** Longer papers, in which common syllables stand in other words, a law with its decrees, a scan without marks. */
export const moreTexts = written({
  'm-hoi-dap-nghe-bien': {
    title: 'Hỏi – đáp cùng bà con làm nghề biển',
    issuer: 'Chi cục Thủy sản tỉnh Đắk Lắk',
    issuedOn: '2025-12-03',
    summary: 'Ba mươi hai câu bà con hay hỏi ở bến và lời đáp ngắn.',
    body: flowing(`
1. Máy giám sát mất tín hiệu giữa biển thì làm gì? Thuyền trưởng báo vị trí về bờ sáu tiếng một lần bằng máy bộ đàm
  hoặc điện thoại vệ tinh, ghi giờ báo vào sổ; quá mười ngày chưa sửa được thì đưa tàu về bến. Tháo máy gửi nhờ tàu bạn
  là lỗi rất nặng, có khi mất cả cơ nghiệp.
2. Tàu dài bao nhiêu mét thì phải lắp máy giám sát? Từ mười lăm mét trở lên. Tàu ngắn hơn, làm ăn gần bờ thì chưa bắt
  buộc, nhưng lắp được càng tốt vì lúc nguy cấp người ta dễ tìm.
3. Nhật ký khai thác ghi thế nào, bao giờ nộp? Ghi từng mẻ lưới: giờ thả, giờ kéo, chỗ thả, loại cá, số ký. Cập bến
  trong vòng hai mươi bốn giờ phải nộp. Không biết chữ nhiều thì nhờ con cháu hoặc cán bộ ở bến ghi giúp, đừng để trống
  rồi về nhà chế ra.
4. Muốn làm thuyền trưởng cần bằng gì? Tàu từ mười hai đến dưới mười lăm mét cần bằng thuyền trưởng hạng ba, từ mười
  lăm đến dưới hai mươi bốn mét là hạng hai, dài hơn nữa là hạng nhất. Lớp học mở vào kỳ trăng sáng, khi đa số tàu nằm
  bờ, học bảy ngày, thi ngay tại trung tâm.
5. Thợ máy có phải học không? Có. Máy từ năm mươi kilôoát trở lên thì người đứng máy phải có chứng chỉ. Học phí được
  tỉnh lo một nửa, còn lại chủ tàu và anh em tự góp.
6. Bạn thuyền có được đóng bảo hiểm không? Được, và nên đóng. Bảo hiểm tai nạn thuyền viên mỗi người khoảng ba trăm
  nghìn đồng một năm; gãy tay, gãy chân, đuối nước đều được chi trả. Chủ tàu lập danh sách bạn thuyền, gửi công ty bảo
  hiểm trước mỗi chuyến, đổi người thì báo lại.
7. Đi biển phải mang theo những giấy gì? Giấy phép khai thác, giấy đăng ký tàu, giấy an toàn kỹ thuật, bằng thuyền
  trưởng, sổ thuyền viên và căn cước của từng người. Bỏ hết vào một bao ni lông kín, treo trong buồng lái, đừng nhét
  dưới hầm dầu.
8. Giấy phép khai thác hết hạn thì gia hạn ở đâu? Ở Chi cục Thủy sản, số 64 Lê Duẩn, hoặc nộp trên mạng. Trả kết quả
  trong sáu ngày làm việc. Giấy phép cấp mới có giá trị sáu mươi tháng.
9. Mua lại tàu cũ của người ta thì sang tên ra sao? Hai bên làm hợp đồng mua bán có công chứng, nộp lệ phí trước bạ ở
  cơ quan thu, rồi đem hồ sơ lên Chi cục xin đổi tên. Chưa sang tên mà chạy, gặp chuyện thì chủ cũ vẫn bị gọi.
10. Tàu bị chết máy ngoài khơi thì gọi ai? Gọi đồn Biên phòng gần nhất hoặc Đài Thông tin duyên hải Phú Yên trên kênh
  16, tần số 7903 kHz. Nói chậm ba điều: tàu số mấy, ở đâu, mấy người. Thả neo dù để tàu bớt dạt, treo cờ đỏ hoặc đốt
  pháo hiệu khi thấy tàu khác.
11. Có người rơi xuống biển thì cứu cách nào? La lớn, ném phao, bấm nút ghi vị trí, một người chỉ tay nhìn theo không
  rời mắt. Quay mũi tàu vòng lại phía dưới gió. Kéo lên rồi thì cởi áo ướt, lau tóc, ủ ấm, không cho uống rượu.
12. Bị lưỡi câu đâm vào tay phải làm sao? Không giật ngược. Rửa nước sạch, đẩy mũi câu xuyên qua da, cắt ngạnh rồi mới
  rút; về bờ tiêm phòng uốn ván. Câu mực ban đêm hay bị nhất vì buồn ngủ.
13. Uống nước biển khi hết nước ngọt có được không? Không. Càng uống càng khát. Hứng nước mưa bằng bạt, mỗi người nhấp
  từng ngụm, nằm chỗ râm, bớt nói.
14. Mỗi tàu phải có mấy cái phao? Mỗi người một áo phao, thêm ít nhất hai phao tròn và một bè cho tàu đi xa. Áo phao
  treo nơi với tay là tới; khóa trong tủ thì coi như không có.
15. Tiền dầu được hỗ trợ bao nhiêu? Tàu đánh bắt vùng khơi có máy từ chín mươi mã lực, đi mỗi năm tối đa bốn chuyến
  được hỗ trợ, từ mười tám đến một trăm triệu đồng một chuyến tùy cỡ máy. Hồ sơ gồm sổ nhật ký, tin nhắn vị trí và giấy
  xác nhận của đơn vị đóng ngoài ấy.
16. Vay ngân hàng đóng tàu mà mất mùa, chưa trả nổi thì sao? Đến ngân hàng trước ngày đến hạn, xin giãn nợ, đừng vay
  nóng bên ngoài để đắp vào. Người cho vay nóng hay hẹn ngọt, dặn miệng, đến lúc xiết tàu thì không nương tay.
17. Cá ngừ câu được giữ tươi thế nào? Đập chết nhanh, cắt mang cho ra máu, bỏ ruột, nhúng nước đá một giờ rồi mới xếp
  xuống hầm. Đèn quá sáng, kéo quá tốc độ làm cá giãy nhiều, thịt bị cháy, bán mất nửa giá.
18. Bắt được rùa biển, cá heo mắc lưới thì xử lý ra sao? Gỡ nhẹ, thả ngay, không xẻ thịt, không đem bán. Con nào bị
  thương thì gọi đường dây cứu rùa 0257 3812 679. Cá heo chết dạt vào bờ, bà con chôn theo lệ thờ Ông, báo xã ghi lại.
19. Mùa nào cấm đánh bắt? Từ đầu tháng tư đến hết tháng sáu không kéo tôm, cá con ở vùng ven bờ. Mắt lưới nhỏ dưới mười
  tám milimét thì mùa nào cũng cấm.
20. Lờ dây, lờ xếp của nước ngoài có được dùng trong đầm không? Không. Cái ấy tận diệt, bắt cả con bằng hạt dưa. Ai tự
  nguyện đem nộp thì không bị phạt, xã còn cho lưới rê ba lớp để đổi nghề.
21. Nuôi tôm hùm lồng phải xin phép không? Có, xin giao khu vực biển ở xã, nếu trong vòng ba hải lý. Lồng cách lồng một
  mét, thức ăn thừa vớt lên bờ; thấy tôm đỏ thân, sữa thì báo thú y, không vứt xác xuống nước.
22. Nước đỏ, cá lồng nổi đầu thì làm gì? Hạ lồng sâu xuống, san bớt cá, sục khí ban đêm, ngừng cho ăn. Lấy một chai
  nước gửi trạm đo. Kéo lồng ra chỗ thoáng dòng chảy nếu còn kịp.
23. Tàu nằm bờ lâu ngày có phải báo không? Tàu từ mười lăm mét nằm bờ quá một tháng thì báo xã và đồn, ghi rõ neo ở
  đâu. Tắt máy giám sát phải có người chứng kiến, kẹp chì.
24. Tàu hư quá muốn bỏ luôn thì xóa đăng ký thế nào? Viết đơn, kèm giấy đăng ký cũ, chụp ảnh tàu đã rã. Chi cục xóa tên
  trong ba ngày. Để nguyên xác tàu chìm giữa luồng thì chủ tàu phải trả tiền trục vớt.
25. Sang vùng biển nước bạn để đánh bắt thì bị gì? Bị bắt, mất tàu, ở tù xứ người; về nước còn bị phạt đến một tỷ đồng
  và thu bằng thuyền trưởng. Ai rủ rê, dẫn đường, móc nối cũng bị xử.
26. Thấy tàu lạ thả vật gì xuống nước thì sao? Đừng lại gần, đừng vớt. Nhớ màu sơn, số hiệu, hướng chạy, ghi giờ rồi
  gọi đồn. Vớt phải ngư lôi, bom cũ trong lưới thì cắt lưới bỏ, đánh dấu phao, báo ngay.
27. Trẻ mười bốn tuổi đi biển với cha được không? Không. Phải đủ mười tám tuổi mới được ghi tên vào sổ thuyền viên; từ
  mười lăm tuổi chỉ được làm việc nhẹ trên bờ.
28. Say sóng thì chữa ra sao? Nhìn ra xa, ngồi giữa tàu, ngậm gừng, ăn ít mà ăn khô. Thuốc say sóng uống trước khi nhổ
  neo nửa giờ; người cầm lái không uống vì buồn ngủ.
29. Rác trên tàu để đâu? Chai nhựa, bao ni lông, vỏ lon gom vào bao, đem về bờ đổi gạo ở điểm thu gom của hội phụ nữ:
  năm ký nhựa một ký gạo. Dầu cặn không đổ xuống nước.
30. Bị rạch tay, máu chảy nhiều mà còn xa bờ thì sao? Ép chặt bằng khăn sạch, giơ tay cao hơn ngực, ép liền hai mươi
  phút không mở ra coi. Không rắc thuốc lá, cà phê. Cột quá chặt thì cứ một giờ nới một lần, rồi gọi xin tàu lớn đưa
  vào.
31. Ghe thúng đi câu gần bờ có phải đăng ký không? Không, nhưng phải mặc áo phao, mang đèn, báo người nhà giờ về. Trời
  động cấp sáu thì kéo thúng lên.
32. Ai trả lời thêm cho tôi? Buổi tối thứ tư nào cũng có người ngồi ở chòi đầu cầu nghe bà con hỏi. Bận thì gọi anh
  Lương Công Tấn, số 0983 456 017, nghe máy cả đêm khi trời động.
`),
  },
  'm-giao-ban-tuy-an-nam': {
    title: 'Biên bản họp giao ban tháng 10 năm 2025 của Ủy ban nhân dân xã Tuy An Nam',
    number: '61/BB-UBND',
    issuer: 'Ủy ban nhân dân xã Tuy An Nam',
    issuedOn: '2025-10-28',
    body: flowing(`
Hồi 14 giờ chiều ngày 27 tháng 10 năm 2025, tại hội trường lầu hai, Ủy ban nhân dân xã họp giao ban. Chủ trì: ông Huỳnh
  Tấn Lộc, Phó Chủ tịch. Ghi chép: bà Đặng Thị Mỹ Lệ, văn phòng. Có mặt mười bảy người, vắng một người có xin phép: anh
  Lê Văn Tốc đi lớp tại chức. Khách: Thiếu tá Ngô Quang Dao, Đồn Biên phòng An Hải.
Ông Lộc nêu ba việc: đường sá sau mưa lũ, nợ vay của bà con và trật tự ở chợ. Ông nhắc các bộ phận nói ngắn, đi thẳng
  vào chỗ vướng, không đọc lại số liệu đã gửi qua mạng.
Một. Đường sá, giao thông. Đoạn liên thôn Phú Tân sạt hai chỗ, chỗ dài nhất mười hai mét; xe tải tránh sang lối cồn cát
  nên dân kêu bụi và ồn. Xe chạy quá tốc độ, tuần qua một cụ già bị tông gãy cẳng chân, nay nằm ở bệnh viện. Công an xã
  xin cắm bốn tấm báo hạn chế tốc độ, gắn gương cầu lồi ở khúc cua. Ông Lộc đồng ý, giao bộ phận địa chính đo vẽ chỗ
  sạt, trình dự toán trước ngày 05 tháng 11; trước mắt đổ đá cấp phối, rào dây, treo đèn ban đêm.
Chuyện đỗ xe trước cổng chợ: sáng nào cũng kẹt, xe cứu thương không lọt. Ban quản lý chợ đề nghị kẻ vạch, cho đỗ xe một
  bên theo ngày chẵn, ngày lẻ; chỗ trống sau nhà lồng làm bãi giữ xe, thu hai nghìn đồng một lượt. Có ý kiến lo bà con
  tốn thêm tiền. Kết luận: làm thử một tháng, ai bán rau dưới năm ký thì không thu.
Hai. Nợ vay. Tổ trưởng tổ vay vốn thôn Giai Sơn cho biết mười chín người đến kỳ đáo hạn trong tháng 11, tổng dư nợ bốn
  trăm sáu mươi triệu đồng; bảy người mất trắng bè nuôi sau lũ, chưa có tiền trả. Ngân hàng Chính sách xã hội hướng
  dẫn: ai bị thiệt hại thì làm đơn khoanh nợ, có xác nhận của xã, nộp trước ngày đáo hạn mười ngày. Bà Lệ dặn các thôn
  đừng để bà con phải vay nóng mà đáo hạn; cò vay tiền lảng vảng ngoài quán cà phê, mời chào lãi năm nghìn đồng một
  triệu một ngày. Công an xã sẽ mời từng người lên nhắc nhở.
Hỗ trợ nhà sập, tốc mái: xã đã lập danh sách ba mươi tư nhà, duyệt hai mươi chín. Năm nhà còn lại chưa khớp hồ sơ vì
  tên trên giấy đất khác tên người ở. Ông Lộc yêu cầu đi xem tại chỗ, chụp hình, không bắt bà con chạy lên chạy xuống.
  Mức hỗ trợ nhà sập hẳn là bốn mươi triệu đồng, tốc mái hoàn toàn là năm triệu đồng; nhận tại quầy số ba, mang theo
  căn cước.
Ba. Trật tự, vệ sinh. Hát karaoke bằng loa kẹo kéo sau mười giờ đêm còn nhiều; trong tháng nhắc hai mươi lần, phạt ba
  vụ. Cán bộ văn hóa đề nghị soạn lời nhắc phát trên loa vào giờ cơm chiều. Chó thả rông cắn người: hai vụ, một cháu
  phải tiêm năm mũi ngừa dại. Thú y hẹn tiêm phòng cho chó, mèo vào sáng chủ nhật 02 tháng 11 tại sân đình Phong Phú,
  miễn phí; nhà nào không đem tới thì tổ đi tận ngõ.
Rác: điểm tập kết cạnh trường mẫu giao động hai tấn một ngày, xe về trễ, nước rỉ chảy ra mương. Hợp tác xã vệ sinh xin
  tăng thêm một chuyến chiều thứ bảy. Đoàn thanh niên nhận dọn đoạn mương sau chợ. Ai đổ xà bần ra bãi thông sẽ bị lập
  biên bản; gọi báo số 0257 3867 110.
Nước sạch: đường ống về Chí Thạnh vỡ ở cầu Lò Gốm, mất nước ba ngày. Công ty cấp nước hẹn nối xong trong chiều nay.
  Trong khi chờ, xe bồn chở nước về ba điểm: nhà văn hóa Phú Tân, sân đình, cổng chợ; mỗi nhà sáu can.
Bốn. Các việc khác. Cán bộ tư pháp báo: thủ tục khai sinh, báo tử, kết hôn từ nay nhận ở xã, không phải ra thị trấn cũ.
  Cha mẹ đi làm ăn xa thì ông bà đi khai sinh thay được, cần giấy chứng sinh và giấy ủy quyền. Lệ phí không thu nếu
  khai đúng hạn sáu mươi ngày.
Bảo hiểm y tế: còn bốn trăm mười người chưa mua. Trạm y tế gợi ý chia ra đóng ba tháng một lần. Người trên bảy mươi lăm
  tuổi được cấp thẻ, cứ lên trạm báo tên. Chị Mai, trưởng trạm, than tủ thuốc thiếu huyết thanh trị rắn cắn; mùa lũ này
  đã có hai ca phải chở đi Tuy Hòa ngay trong đêm.
Loa thôn Phú Tân rè, thôn Giai Sơn im hẳn vì chuột cắn dây; thợ hẹn thứ sáu. Thiếu tá Dao nói đồn cho mượn một loa xách
  tay để báo lũ, nhờ xã cắt cử người mang đi. Ông cũng nhắc: người lạ thuê nhà ở bãi sau phải khai tạm trú trong ngày,
  chủ nhà quên khai bị phạt; thấy kẻ rao bán pháo lậu, kẹo lạ cho trẻ thì gọi trực ban.
Cô Hạnh, hội phụ nữ, xin mở lớp gói bánh, đan lưới cho chị em lúc nông nhàn; nhờ ông Bốn Đạo cho mượn sân. Hội người
  cao tuổi hẹn mừng thọ vào rằm. Đội bóng chuyền thắng giải khu vực, cần thay lưới, tiền thưởng chia cho bạn chơi.
Anh Phan Tiến, tổ công nghệ số, dẫn giải cách nộp giấy tờ qua điện thoại: chọn tên xã mới, chụp cả hai mặt giấy, đợi
  tin nhắn. Ai lóng ngóng thì lên quầy, có bạn đoàn viên ngồi cạnh bấm giúp từ 8 giờ đến 11 giờ các ngày thứ ba, thứ
  năm. Cổng mạng hay treo vào đầu giờ chiều, nên nộp buổi sáng.
Về chuyện thuyên chuyển: kế toán Trần Bảo Quyên chuyển sang xã Ô Loan từ ngày 01 tháng 11; người thay là anh Nguyễn Hữu
  Độ. Sổ sách bàn giao trong hai ngày, quỹ tiền mặt còn mười một triệu hai trăm nghìn đồng.
Thảo luận. Trưởng thôn Phú Tân hỏi: mồ mả ở gò Dinh nằm trong tuyến mở đường thì dời đi đâu. Địa chính đáp: có khu mới
  ở đồi Cây Xay, mỗi mộ được ba triệu đồng tiền bốc, dời trước tháng chạp. Trưởng thôn Giai Sơn xin cho khơi lại cống
  Bà Bốn vì cứ mưa là ngập nhà văn hóa đến đầu gối. Ông Lộc hứa đưa máy xúc xuống ngay khi tạnh.
Trường tiểu học: cô hiệu trưởng báo ba phòng bị ngập, sách vở ướt hết, bàn ghế bong mộc. Các em học dồn hai ca, ca
  chiều tan lúc 17 giờ 30, trời đã nhá nhem, đường lại trơn. Công an và đoàn viên nhận đứng hai đầu cầu Lò Gốm đón các
  em đến hết tháng. Cửa hàng sách trên phố tặng bốn trăm cuốn vở; hội khuyến học góp sáu chục cái cặp. Phụ huynh xin
  dời giờ vào lớp trễ nửa tiếng vì sáng nào cũng kẹt ở chợ; trường trả lời sẽ hỏi phòng chuyên môn.
Mùa vụ: ruộng Đồng Trước còn ngâm nước, giống đã phát cho thôn mà chưa gieo được. Khuyến nông khuyên chờ nước rút, ngâm
  ủ lại, bón lót vôi; ai mất giống thì ghi tên, mỗi sào bù ba ký. Chuột phá dữ, thôn Phú Tân xin tiền mua bẫy; không ai
  được chăng điện bẫy chuột, năm ngoái đã có người chết oan. Bò lở mồm long móng ở thôn Giai Sơn: bốn con, đã cách ly;
  cấm dắt bò đi ngang suối Dứa trong hai tuần. Giá bắp, giá sắn xuống, lái buôn ép cân; quản lý thị trường hẹn đến kiểm
  cân ở chợ, không báo trước.
Đèn đường: mười sáu bóng cháy, bốn cột nghiêng. Điện lực báo cắt điện sửa chữa từ 7 giờ đến 16 giờ ngày 30 tháng 10 ở
  hai thôn; đề nghị loa báo trước hai lần, trạm y tế chuẩn bị máy nổ giữ tủ vắc-xin.
Đại diện mặt trận góp ý: tiếp dân mà để bà con ngồi ngoài nắng là không được; cần kê thêm ghế, quạt, bình nước. Ngày
  tiếp dân của Chủ tịch là thứ năm hằng tuần, ai cũng vào được, không cần hẹn. Có người trách cán bộ nghe điện thoại
  trong khi dân đang trình bày; ông Lộc nhận lỗi và nhắc toàn cơ quan.
Kết luận của chủ trì. Các việc có hạn ghi ở trên thì làm đúng hạn. Việc nào chậm phải báo sớm, nêu lý do, không đợi
  giao ban lần sau. Văn phòng gửi biên bản này cho các thôn, dán ở bảng tin. Cuộc họp kết thúc lúc 17 giờ 10 phút cùng
  ngày.
`),
  },
  'm-bao-cao-xuan-hoa': {
    title: 'Báo cáo kết quả công tác năm 2025 của Đồn Biên phòng Xuân Hòa',
    number: '412/BC-ĐXH',
    issuer: 'Đồn Biên phòng Xuân Hòa',
    issuedOn: '2025-12-18',
    body: flowing(`
Kính gửi: Ban Chỉ huy Bộ đội Biên phòng tỉnh. Đồn phụ trách bờ biển dài ba mươi mốt cây số, hai xã Xuân Lộc, Xuân Cảnh,
  chín thôn, hơn bốn nghìn gia đình. Chỉ huy đồn: Trung tá Đào Duy Tùng, Đồn trưởng; Trung tá Lưu Văn Chiêu, Chính trị
  viên. Quân số có mặt bốn mươi tám, quân y một, chó nghiệp vụ hai con.
I. Tình hình. Biển động nhiều hơn mọi năm; ba cơn bão, hai đợt áp thấp. Bà con bám đầm nuôi tôm, nuôi hàu, một phần
  theo ghe đi bạn ở tỉnh bạn. Giá tôm lên xuống thất thường. Khách về bãi Từ Nham đông, hàng quán mọc thêm, kéo theo
  chuyện giành chỗ, mất trộm, lừa đặt phòng qua mạng.
Trộm tôm hùm ban đêm là chuyện nóng nhất: hai mươi sáu vụ, mất ước chín trăm triệu đồng. Kẻ gian đi xuồng nhỏ, tắt đèn,
  cắt lưới đáy lồng, chỉ mười phút là xong. Tổ tự quản sáu thôn thay nhau canh, có đèn pha và chiêng báo động. Tháng 8,
  tổ của ông Nguyễn Trọng Hải bắt quả tang ba người ở đầm Cù Mông, giao cho công an xử lý.
II. Kết quả. Tuần tra trên bộ một trăm tám mươi hai lần, trên biển bảy mươi lần. Kiểm tra bốn nghìn lượt ghe, tàu ra
  vào trạm; nhắc nhở sáu trăm mười, xử phạt năm mươi chín trường hợp, thu nộp kho bạc ba trăm bốn mươi hai triệu đồng.
  Lỗi chính: thiếu áo phao, máy giám sát hư, không mang bằng.
Cứu nạn: chín vụ, ba mươi ba người được đưa vào bờ an toàn. Đáng nhớ nhất là đêm 19 tháng 11, lũ trên sông Bà Bông lên
  quá nhanh, đồn đưa hai xuồng máy, bảy thợ lặn, dầm mình từ 22 giờ đến sáng, đưa một trăm mười hai cụ già, trẻ nhỏ ở
  thôn Long Thạnh lên trường cấp hai. Thượng úy Mai Quốc Tuấn bị mảnh thiếc cắt đứt gân cẳng tay, khâu mười bốn mũi,
  hôm sau vẫn xin ra xuồng. Tàu cá PY 90412 TS của ông Trần Đình Sửu chìm cách mũi Ông Diên bốn hải lý, sáu người ôm
  can nhựa trôi mười giờ thì gặp ca nô của đồn.
Ma túy, pháo nổ: phát hiện bốn vụ, bảy người. Ngày 23 tháng 1, tại đèo Cù Mông, chặn một xe bán tải chở bốn mươi lăm ký
  pháo giấu dưới cám heo. Ngày 6 tháng 6, vớt được ở bãi Bàng mười một gói bột trắng bọc ni lông in chữ trà, nặng mười
  một ký ba, nghi là ma túy trôi dạt; đã niêm phong, giao công an. Người nhặt được gói là chị Lê Thị Cúc, được thưởng
  hai triệu đồng.
Đánh bắt bằng thuốc nổ: còn lén lút ở gành phía bắc. Đồn giấu quân ba đêm, bắt hai ghe, thu sáu ký thuốc, mười một kíp
  nổ. Hai chủ ghe bị khởi tố. Sau vụ đó biển yên hẳn, cá dìa trở lại.
Rạn san hô ở hòn Mù U: phối hợp với hội nông dân thả phao khoanh mười lăm héc-ta, cấm neo ghe, cấm giẫm đạp. Thợ lặn
  của câu lạc bộ tỉnh lặn nhặt sao biển gai ba lần, gỡ hơn một tấn lưới ma phủ trên san hô. Khách muốn lặn ngắm phải đi
  theo nhóm, có người dẫn.
Người nước ngoài: bốn trăm bảy mươi lượt khách ở trọ trong khu vực biên giới biển, đến từ hai mươi hai nước. Nhắc tám
  chủ nhà nghỉ khai trễ. Hỗ trợ hai khách người Đức bị dòng rút xa bờ ở bãi Từ Nham; mời bác sĩ, tìm phiên dịch, gọi về
  nhà giúp. Không có vụ việc phức tạp.
III. Công tác với nhân dân. Lớp dạy bơi miễn phí mùa hè tại bãi trước: bốn khóa, một trăm năm mươi tám em, do Đại úy Y
  Phương Mlô và hai thầy ở trường cấp hai đứng lớp; hết khóa, em nào cũng nổi được mười lăm phút. Con nuôi đồn: em Trần
  Gia Bảo lớp sáu, em Võ Thị Như Ý lớp tám, mồ côi, ăn ở tại đồn, học lực khá. Nâng bước: chín em, mỗi tháng năm trăm
  nghìn đồng.
Hũ gạo tình thương: mỗi bữa bớt một nắm, cả năm được một tấn hai, chia cho hai mươi cụ neo đơn. Cắt tóc miễn phí sáng
  thứ bảy tuần đầu tháng, có khi xếp hàng đến trưa. Quân y của đồn khám, phát thuốc cho sáu trăm lượt người ở thôn Diêm
  Trường; trạm xá quân dân y đỡ đẻ hai ca trong đêm bão vì đường bị chia cắt. Giúp dân gặt chín héc-ta, dựng lại mười
  bốn nhà, kéo lên bờ hai trăm mười ghe.
Tuyên truyền: bốn mươi buổi, hai nghìn chín trăm lượt người nghe. Loa xách tay đi theo ghe thu mua, phát vào giờ bà con
  nghỉ trưa; nội dung: chống khai thác trái phép, tránh dòng rút, đề phòng lừa bịp qua điện thoại. Tháng 9, bà Phùng
  Thị Sáu ở thôn Hòa Lợi được cán bộ chặn kịp khi sắp chuyển ba trăm triệu đồng cho kẻ xưng là công an. Tủ sách của đồn
  có một nghìn hai trăm cuốn, mở cửa cho học trò chiều thứ bảy, chủ nhật.
Đường biên và hải giới: phối hợp cảnh sát biển, kiểm ngư trao đổi tin hằng ngày. Số ghe vượt ranh giới trên biển:
  không. Số ghe mất tín hiệu quá mười ngày: hai, do máy hư, chủ đã về bến nộp giải trình.
Ghe lạc bến: ngày 2 tháng 3, ghe câu của một người tỉnh bạn đứt neo, trôi bốn đêm, tấp vào gành. Anh ta kiệt sức, nói
  năng lẫn lộn, trong túi còn một nắm gạo rang. Quân y truyền nước, nhà bếp nấu cháo loãng; ba ngày sau vợ con từ ngoài
  ấy vào đón. Cũng chiếc ghe ấy, đồn trám lại, đổ cho ba mươi lít dầu, dẫn ra đến cửa đầm.
Vụ tranh chấp chỗ thả lồng giữa hai xóm ở Hòa Lợi kéo dài bốn năm, hai lần xô xát, một người vỡ đầu. Đồn cùng xã mời
  từng nhà, đo lại bằng máy định vị, vẽ sơ lược trên giấy khổ lớn, treo ở chợ nửa tháng cho ai cũng coi. Cuối cùng hai
  bên ký nhận, chừa luồng rộng bốn mươi mét, cắm phao xanh đỏ. Từ đó tới nay không ai lấn ai. Cách làm này được tỉnh
  khen, đang viết thành tài liệu.
Lừa bán chuyến đi làm trên tàu nước ngoài: ba thanh niên ở Xuân Cảnh đóng bốn mươi triệu đồng cho một gã quen trên
  mạng, ra đến bến xe mới hay không có ai đón. Đồn nhận đơn, chuyển công an, lấy lại được một phần. Loa nhắc luôn trong
  tháng: việc nhẹ lương cao là bẫy, gã nào đòi cọc trước thì tránh.
Cây mai già trước cổng lăng bị đào trộm giữa tháng chạp, nhờ chó nghiệp vụ lần theo dấu bánh xe mà tìm lại được trong
  vòng một ngày, trồng lại vẫn trổ bông.
IV. Xây dựng đơn vị. Huấn luyện đạt khá, bắn súng đạt giỏi. Một đồng chí vi phạm giờ giấc, bị phê bình trước toàn đồn.
  Vườn rau bảo đảm chín phần mười nhu cầu; đàn heo mười bốn con, ao cá ba sào. Nhà bếp thay củi bằng khí sinh học.
  Giếng mới khoan sâu sáu mươi mét, nước hơi lợ, còn chờ máy lọc. Nhà ở của chiến sĩ dột hai phòng, đề nghị sửa trước
  mùa mưa tới.
Xe, xuồng: ca nô BP 24-07-02 máy hai trăm mã lực, hoạt động tốt; xuồng cao su vá ba chỗ; xe bán tải chạy đã mười hai
  năm, hay chết máy giữa dốc. Xăng dầu vượt định mức một nghìn hai trăm lít do bão lũ; xin cấp bù. Máy phát điện của
  trạm Vịnh Hòa hỏng bộ đề.
V. Hạn chế. Nắm tình hình ở thôn mới sáp nhập còn chậm; anh em mới về chưa thuộc đường đầm. Có hai buổi loa phát trùng
  giờ cúng lăng, bà con không vui. Sổ trực ghi tắt, người sau đọc không hiểu. Việc trả lời đơn của bà Nguyễn Thị Năm về
  mất ghe kéo dài hai mươi mốt ngày, quá hạn sáu ngày; Đồn trưởng đã đến nhà xin lỗi.
VI. Năm tới. Giữ vững bốn tổ canh đầm, lắp mười hai máy quay ở cửa đầm và bãi Từ Nham. Mở thêm một lớp dạy bơi cho trẻ
  nghèo, một lớp sơ cứu cho chủ ghe. Xin tỉnh một ca nô bọc cao su để vào vùng ngập. Trồng năm nghìn cây đước ở cửa
  sông Bà Bông. Đề nghị: cấp đèn pha, áo ấm; thay loa; sớm có quy định chung về khoảng cách lồng nuôi để khỏi lấn luồng
  chạy ghe.
Trên đây là kết quả công tác năm của đồn, kính báo cáo. Nơi nhận: như trên; hai xã; lưu đồn.
`),
  },
  'm-luat-thuy-san': {
    title: 'Luật Thủy sản',
    number: '18/2017/QH14',
    issuer: 'Quốc hội',
    issuedOn: '2017-11-21',
    summary: 'Hoạt động thủy sản; quyền và trách nhiệm của tổ chức, cá nhân; quản lý nhà nước về thủy sản.',
    body: flowing(`
Điều 7. Những hành vi bị nghiêm cấm: hủy hoại nguồn lợi thủy sản; khai thác thủy sản bất hợp pháp, không báo cáo, không
  theo quy định; sử dụng chất nổ, xung điện, chất độc để khai thác.
Điều 60. Các hành vi bị coi là khai thác bất hợp pháp gồm mười bốn nhóm. Điều 88. Kiểm ngư là lực lượng chuyên trách
  của Nhà nước. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2019.
`),
  },
  'm-nd-26': {
    title: 'Nghị định quy định một số điều và biện pháp thi hành Luật Thủy sản',
    number: '26/2019/NĐ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2019-03-08',
    body: flowing(`
Điều 42. Vùng ven bờ, vùng lộng, vùng khơi. Điều 43. Hạn ngạch giấy phép khai thác thủy sản trên biển. Điều 44. Tàu cá
  có chiều dài lớn nhất từ 15 mét trở lên phải lắp thiết bị giám sát hành trình. Nghị định này có hiệu lực từ ngày 25
  tháng 4 năm 2019.
`),
  },
  'm-nd-37': {
    title:
      'Nghị định sửa đổi, bổ sung một số điều của Nghị định số 26/2019/NĐ-CP quy định một số điều và biện pháp thi hành Luật Thủy sản',
    number: '37/2024/NĐ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2024-04-04',
    body: flowing(`
Sửa đổi Điều 44: thiết bị giám sát hành trình phải được kẹp chì; khi mất tín hiệu trên biển, thuyền trưởng báo vị trí
  06 giờ một lần và đưa tàu về trong 10 ngày. Bổ sung quy định về mua bán, thuê tàu trần. Nghị định này có hiệu lực từ
  ngày 19 tháng 5 năm 2024.
`),
  },
  'm-ban-dan-that': {
    title: 'Thông báo bắn đạn thật trên vùng biển phía đông mũi Đại Lãnh',
    number: '19/TB-BCHQS',
    issuer: 'Bộ Chỉ huy Quân sự tỉnh Đắk Lắk',
    issuedOn: '2026-04-29',
    body: flowing(`
Từ 6 giờ đến 17 giờ các ngày 12 và 13 tháng 5 năm 2026, đơn vị pháo binh bắn đạn thật. Cấm tàu thuyền qua lại trong
  vòng tròn bán kính 8 hải lý; ai đã thả lưới thì thu trước 18 giờ ngày 11/5. Bà con bãi Gốc, bãi Tiên không ra gành
  bắt ốc. Nhặt được đầu đạn, vật lạ: không đụng vào, gọi 0262 3856 119.
`),
  },
  'm-loa-ho-chieu': {
    title: 'Lời đọc trên loa: làm hộ chiếu không cần lên tỉnh',
    issuer: 'Công an phường Tuy Hòa',
    issuedOn: '2026-03-12',
    script: flowing(`
Thưa bà con. Ai muốn làm hộ chiếu phổ thông thì khai trên cổng dịch vụ công, chụp ảnh nền trắng, trả lệ phí hai trăm
  nghìn đồng, tám ngày sau nhận tại nhà. Người lớn tuổi không rành máy thì lên công an phường, sáng thứ hai đến thứ
  sáu, có người làm giúp. Mất hộ chiếu phải trình báo trong bốn mươi tám giờ. Trẻ dưới mười bốn tuổi cần giấy khai sinh
  và cha mẹ ký tên. Xin nhắc lại: không đưa tiền cho người làm thuê, không gửi ảnh căn cước cho người lạ.
`),
  },
  'm-quet-ban-giao': {
    title: 'Bản quét số 27, tập lưu năm 2024',
    issuer: 'Đồn Biên phòng Cửa khẩu cảng Vũng Rô',
    issuedOn: '2024-08-16',
    fileText: [
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      'BIEN BAN BAN GIAO THUYEN VIEN GAP NAN',
      'Hoi 9 gio ngay 14 thang 8 nam 2024, tau hang Ocean Grace, quoc tich Panama, dua vao cau cang 05 thuyen vien',
      'tau ca BD 96173 TS bi chim cach hon Dua 30 hai ly ve phia dong bac.',
      'Ben giao: thuyen truong Park Min Ho. Ben nhan: Dai uy Ksor Bhim, tram truong.',
      'Suc khoe: 04 nguoi binh thuong, 01 nguoi bong nang o lung, da chuyen benh vien.',
      'Tai san ban giao: 01 dong ho, 02 ao phao, giay to uot.',
    ].join('\n'),
  },
  'm-swim-safely': {
    title: 'Safety leaflet for visitors: rip currents and jellyfish',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk',
    issuedOn: '2025-06-10',
    body: flowing(`
Swim only between the red and yellow flags. If a rip current pulls you out, do not fight it: float, wave one arm, swim
  along the shore, then back to the beach. Jellyfish sting: rinse with vinegar, never with fresh water, and ask the
  lifeguard for help. Lost your passport? Report to the nearest police station within 48 hours and call your embassy.
  Emergency numbers: police 113, fire 114, ambulance 115.
`),
  },
  'm-cham-hroi': {
    title: 'Người Chăm H’roi và người Ba Na ở vùng núi phía tây Phú Yên cũ',
    issuedOn: '2025-04-22',
    body: flowing(`
Dân tộc thiểu số đông nhất ở xã Xuân Lãnh, xã Phú Mỡ là người Chăm H’roi và người Ba Na. Trống đôi, cồng ba, chiêng năm
  là bộ nhạc cụ quý. Nghệ nhân La Lan Hùng ở thôn Xí Thoại chế tác trống; bà Sô Thị Cheo dệt váy. Lễ đâm trâu nay thay
  bằng lễ mừng lúa mới. Già làng Mang Nhờ mong có lớp dạy tiếng mẹ đẻ.
`),
  },
  'm-gia-cang-ca': {
    title: 'Quyết định ban hành giá dịch vụ sử dụng cảng cá Tiên Châu, cảng cá Dân Phước',
    number: '44/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk',
    issuedOn: '2026-01-20',
    fileText: [
      'PHỤ LỤC: GIÁ DỊCH VỤ (đồng/lượt)',
      'Tàu cá dưới 12 m cập cầu cảng: 15.000',
      'Tàu cá từ 12 m đến dưới 15 m: 35.000',
      'Tàu cá từ 15 m trở lên: 60.000',
      'Xe tải đến 1 tấn vào cảng: 10.000. Xe máy: 2.000. Nước đá: 18.000 đồng/cây.',
      'Miễn giá dịch vụ cho tàu vào tránh bão, tàu cứu nạn.',
    ].join('\n'),
  },
  'm-tam-tru-khach': {
    title: 'Hướng dẫn khai báo tạm trú cho người nước ngoài ở nhà nghỉ, homestay ven biển',
    number: '15/HD-CAT',
    issuer: 'Công an tỉnh Đắk Lắk',
    issuedOn: '2026-02-24',
    body: flowing(`
Chủ nhà nghỉ, homestay xem hộ chiếu, thị thực của khách, khai tạm trú trên cổng dịch vụ công ngay khi khách đến, chậm
  nhất 12 giờ; vùng sâu, vùng xa 24 giờ. Khách ở trong khu vực biên giới biển: báo thêm cho đồn Biên phòng. Không khai
  báo bị phạt từ ba đến năm triệu đồng. Hộ chiếu của khách trả lại ngay, không giữ làm tin. Khách Campuchia qua lại
  bằng giấy thông hành biên giới cũng phải khai.
`),
  },
  'm-tau-khong-so': {
    title: 'Di tích bến Vũng Rô và những chuyến tàu Không số',
    issuedOn: '2025-02-16',
    body: flowing(`
Cuối năm 1964, đầu năm 1965, tàu 41 do thuyền trưởng Hồ Đắc Thạnh chỉ huy ba lần đưa vũ khí cập bến Vũng Rô. Ngày 16
  tháng 2 năm 1965, tàu 143 do thuyền trưởng Lê Văn Thêm chỉ huy bị lộ, chiến đấu đến cùng rồi cho nổ tàu. Ông Ngô Minh
  Thơ, ông Trần Suyền lo bến, lo dân công khuân vác. Đường Hồ Chí Minh trên biển là huyền thoại. Tấm bản đồ hải trình
  và chiếc la bàn của tàu 41 nay trưng bày tại nhà lưu niệm.
`),
  },
})

/** A paragraph begins at the margin, its further lines are indented. */
function flowing(text: string): string {
  return text.trim().replaceAll(/\n +/g, ' ')
}
