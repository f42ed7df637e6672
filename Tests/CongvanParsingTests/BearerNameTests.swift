import CongvanModel
import CongvanParsing
import Testing

/// Where the name of who acts ends and the verb begins.
@Suite struct BearerNameTests {
  private func bearers(_ sentence: String) -> [[String]] { letter(sentence).obligations.map { $0.bearers.map(\.text) } }

  @Test(arguments: [
    ("Yêu cầu các chi, đảng bộ cơ sở gửi lịch đại hội trước ngày 18/3/2025.", "các chi, đảng bộ cơ sở"),
    ("Các em học sinh nộp hồ sơ tại văn phòng trước ngày 15/5/2025.", "Các em học sinh"),
    ("Hộ gia đình có người mắc bệnh phải khai báo với trạm y tế.", "Hộ gia đình có người mắc bệnh"),
    ("Trưởng các khoa, phòng, trung tâm phổ biến thông báo này.", "Trưởng các khoa, phòng, trung tâm"),
    ("Chuyên viên phụ trách tổng hợp tham mưu nội dung hội nghị.", "Chuyên viên phụ trách tổng hợp"),
    ("Đồng chí Hiệu trưởng nhà trường chịu trách nhiệm về nội dung này.", "Đồng chí Hiệu trưởng nhà trường"),
    ("Các cơ sở khám bệnh, chữa bệnh thực hiện quy trình phân luồng.", "Các cơ sở khám bệnh, chữa bệnh"),
    ("Thường trực các huyện ủy lãnh đạo, chỉ đạo việc thực hiện.", "Thường trực các huyện ủy"),
    ("Đồng chí Trần Thị Hoa, Phó Trưởng phòng, chịu trách nhiệm tổng hợp.", "Đồng chí Trần Thị Hoa, Phó Trưởng phòng"),
    ("1. Đồng chí Trần Thị Hoa, Phó Chủ tịch UBND huyện: Chỉ đạo chung.", "Đồng chí Trần Thị Hoa, Phó Chủ tịch UBND huyện"),
    ("Giao các đồng chí lãnh đạo Sở phụ trách lĩnh vực kiểm tra.", "các đồng chí lãnh đạo Sở phụ trách lĩnh vực"),
    ("Giao các đồng chí Phó trưởng phòng phụ trách các bậc học chuẩn bị nội dung.", "các đồng chí Phó trưởng phòng phụ trách các bậc học"),
    ("Đồng chí Trần Thị Hoa phụ trách công tác hậu cần.", "Đồng chí Trần Thị Hoa"),
    ("Huyện ủy viên theo dõi cơ sở báo cáo hằng tuần.", "Huyện ủy viên"),
    ("Khoa Cấp cứu bố trí bác sĩ trực.", "Khoa Cấp cứu"),
    ("VKSND cấp huyện kiểm tra sổ sách.", "VKSND cấp huyện"), ("Văn phòng tổng hợp bảo đảm phương tiện.", "Văn phòng tổng hợp"),
    ("Trường hợp quá hạn, cơ quan xử lý phải báo cáo lý do.", "cơ quan xử lý"),
    ("Bác sĩ điều trị phải lập phiếu yêu cầu.", "Bác sĩ điều trị"), ("Cơ quan xử lý báo cáo lý do.", "Cơ quan"),
    ("Chủ tịch UBND các huyện Nà Rinh, Khe Bạc trực tiếp chỉ đạo việc bàn giao.", "Chủ tịch UBND các huyện Nà Rinh, Khe Bạc"),
    ("UBND các xã Hà An, Đông Lạc và Tân Lập rà soát hộ nghèo.", "UBND các xã Hà An, Đông Lạc và Tân Lập"),
    ("Khoa Hồi sức tích cực - Chống độc cử 02 bác sĩ.", "Khoa Hồi sức tích cực - Chống độc"),
    ("Ban Đào tạo hỗ trợ sinh viên đăng ký môn học.", "Ban Đào tạo"),
    ("1. Bộ trưởng các Bộ: Công an, Quốc phòng, Y tế tăng cường kiểm tra.", "Bộ trưởng các Bộ: Công an, Quốc phòng, Y tế"),
    ("1. Các Sở: Công an tỉnh kiểm tra các kho hàng.", "Công an tỉnh"),
    ("MTTQ vận động các hộ tham gia.", "MTTQ"),
    ("1. Phòng Công tác chính trị - Học sinh, sinh viên bố trí chỗ ở.", "Phòng Công tác chính trị - Học sinh, sinh viên"),
    ("Đề nghị quý cơ quan cử cán bộ tham dự.", "quý cơ quan"),
    ("1. Phòng Tổng hợp, Nhân sự và Kiểm soát nội bộ rà soát hồ sơ.", "Phòng Tổng hợp, Nhân sự và Kiểm soát nội bộ"),
    ("1. Các chi đoàn tổ chức 02 buổi sinh hoạt.", "Các chi đoàn"),
    ("1. Trường nào còn thiếu thì thu bổ sung trước ngày 24/3/2025.", "Trường nào còn thiếu"),
    ("1. Các chi cục có số việc tồn tăng trên 10% phải giải trình.", "Các chi cục có số việc tồn tăng trên 10%"),
    ("1. Các cơ quan được lấy ý kiến trả lời trong thời hạn 07 ngày.", "Các cơ quan được lấy ý kiến"),
    ("1. Công an nơi xử lý gửi thông báo trong thời hạn 03 ngày.", "Công an nơi xử lý"),
    ("1. UBND xã Hà Lâm 1 bàn giao mặt bằng.", "UBND xã Hà Lâm 1"),
    ("1. UBND phường 2 Hà Lộc rà soát hồ sơ.", "UBND phường 2 Hà Lộc"),
    ("1. UBND xã Ea H’rung rà soát hồ sơ.", "UBND xã Ea H’rung"),
    ("1. UBND xã Cư M'rang 2 rà soát hồ sơ.", "UBND xã Cư M'rang 2"),
    ("1. Đội Kiểm tra thuế số 1 rà soát hồ sơ.", "Đội Kiểm tra thuế số 1"),
    ("1. Trung tâm Dịch vụ tổng hợp xã sửa chữa loa.", "Trung tâm Dịch vụ tổng hợp xã"),
    ("1. Đài Thông tin Duyên hải Bến Thủy phát tin.", "Đài Thông tin Duyên hải Bến Thủy"),
    ("1. Các chi bộ, đảng bộ trực thuộc Đảng ủy xã báo cáo kết quả.", "Các chi bộ, đảng bộ trực thuộc Đảng ủy xã"),
    ("1. Mỗi đơn vị bầu cử tổ chức ít nhất 03 cuộc tiếp xúc.", "Mỗi đơn vị bầu cử"),
    (
      "1. Văn phòng thường trực Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh trực ban.",
      "Văn phòng thường trực Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh"
    ),
    ("1. Đơn vị chi trả thu nhập có trách nhiệm khai thuế.", "Đơn vị chi trả thu nhập"),
    ("1. Ban Quản lý Dự án 36 khẩn trương lựa chọn nhà thầu.", "Ban Quản lý Dự án 36"),
    ("1. Hội đồng kiểm kê chịu trách nhiệm về số liệu.", "Hội đồng kiểm kê"),
    ("1. Đối với hàng tạm nhập, tổ chức, cá nhân phải khai báo.", "tổ chức, cá nhân"),
    ("1. Căn cứ hồ sơ, cơ quan hải quan thực hiện theo dõi.", "cơ quan hải quan"),
    ("1. Hiệu trưởng các trường xây dựng quy định chi tiết.", "Hiệu trưởng các trường"),
    ("1. Hiệu trưởng các trường mầm non, tiểu học, THCS rà soát hồ sơ.", "Hiệu trưởng các trường mầm non, tiểu học, THCS"),
    ("1. Các trường đại học, cao đẳng rà soát hồ sơ.", "Các trường đại học, cao đẳng"),
    ("1. Các xã có rừng tổ chức tuần tra.", "Các xã có rừng"),
    ("1. Các trường có tổ chức bán trú rà soát bếp ăn.", "Các trường có tổ chức bán trú"),
    ("1. Các đơn vị có văn bản gửi Sở Nội vụ.", "Các đơn vị"),
    ("1. Các xã có thể tổ chức họp trực tuyến.", "Các xã"),
    ("1. Cục Kiểm soát ô nhiễm môi trường rà soát hồ sơ.", "Cục Kiểm soát ô nhiễm môi trường"),
    ("1. Vụ Cải cách hành chính tổng hợp số liệu.", "Vụ Cải cách hành chính"),
    ("1. Hội đồng xét tuyển rà soát hồ sơ.", "Hội đồng xét tuyển"),
    ("1. Ủy ban kiểm tra các cấp kiểm tra việc thực hiện.", "Ủy ban kiểm tra các cấp"),
    ("1. UBND các tỉnh khu vực đồng bằng sông Cửu Long rà soát hồ sơ.", "UBND các tỉnh khu vực đồng bằng sông Cửu Long"),
    ("1. UBND các xã vùng cao, biên giới tổ chức tuần tra.", "UBND các xã vùng cao, biên giới"),
    ("1. UBND các xã trong tháng 5 tổ chức tuần tra.", "UBND các xã"),
    ("1. Phó Trưởng phòng do Chủ tịch UBND huyện bổ nhiệm.", "Chủ tịch UBND huyện"),
    ("1. UBND các xã Hàm Tử, Ông Đình chuẩn bị báo cáo.", "UBND các xã Hàm Tử, Ông Đình"),
    ("1. Nhân viên Thư viện - Thiết bị lập báo cáo.", "Nhân viên Thư viện - Thiết bị"),
    ("1. Các thành viên Ban Chỉ huy theo địa bàn được phân công trực tiếp xuống cơ sở.", "Các thành viên Ban Chỉ huy"),
  ])
  func `a name is whole`(_ sentence: String, _ name: String) { #expect(bearers(sentence) == [[name]]) }

  @Test(arguments: [
    "1. Các Xí nghiệp cấp nước khu vực 1, 2, 3", "1. Phòng Kinh doanh - Dịch vụ khách hàng", "1. Khoa Nội tổng hợp",
    "1. Phân xưởng Cơ điện", "1. Phó Hiệu trưởng phụ trách chuyên môn", "1. Hội đồng tư vấn Dân chủ - Pháp luật",
  ])
  func `a heading is a name to its end`(_ heading: String) {
    #expect(bearers(heading + "\n\n- Lập danh sách.\n\n- Bố trí đủ người.") == Array(repeating: [String(heading.dropFirst(3))], count: 2))
  }

  @Test(arguments: [
    ("1. Các trạm y tế gửi Sở Y tế bản tin dịch tễ.", "Sở Y tế"),
    ("1. Các trạm y tế gửi Ủy ban nhân dân xã Hội An báo cáo.", "Ủy ban nhân dân xã Hội An"),
  ])
  func `a thing whose name begins like a level's is no part of a body's`(_ sentence: String, _ recipient: String) {
    #expect(letter(sentence).obligations.flatMap { $0.recipients.map(\.text) } == [recipient])
  }

  @Test(arguments: [
    "1. Các xã đã hoàn thành xây dựng nông thôn mới.", "1. Cá nhân, tổ chức nào vi phạm bị xử lý theo quy định.",
  ])
  func `those of whom something is told, or whom something befalls, do not act`(_ sentence: String) {
    #expect(bearers(sentence).joined().isEmpty)
  }

  @Test func `those named behind the lead work along`() {
    let read = letter("1. Sở Y tế chủ trì, Công an tỉnh, Sở Nội vụ phối hợp thanh tra các chợ.").obligations
    #expect(
      read.map { $0.bearers.map { "\($0.role.rawValue) \($0.text)" } } == [
        ["lead Sở Y tế", "cooperate Công an tỉnh", "cooperate Sở Nội vụ"]
      ])
  }

  @Test(arguments: [
    "Đơn vị nào chậm báo cáo sẽ bị xem xét khi bình xét thi đua.",
    "Ủy ban nhân dân tỉnh thống nhất với đề xuất của Sở Xây dựng.",
    "1. Dự kiến 150 triệu đồng.",
    "Kinh phí nằm trong dự toán hằng năm của sở, ban, ngành, UBND các xã theo phân cấp ngân sách.",
    "Nguồn vốn địa phương: để trả nợ các công trình do xã quản lý, chiếm 12% tổng mức đầu tư.",
    "Các mẫu đơn do Sở Tài chính ban hành hướng dẫn chi trả được đăng trên trang thông tin của Sở.",
  ])
  func `nobody is told to act`(_ sentence: String) { #expect(bearers(sentence) == []) }

  @Test func `places stand beside the classes before them, and a head behind a full stop is no verb`() {
    #expect(bearers("Các sở, ban, ngành và địa phương báo cáo kết quả.") == [["Các sở, ban, ngành", "địa phương"]])
    #expect(bearers("1. Các cơ quan, đơn vị, địa phương báo cáo kết quả.") == [["Các cơ quan, đơn vị, địa phương"]])
    let items =
      "1. Sở Y tế:\n\na) Lãnh đạo các khoa thực hiện quy trình. Lãnh đạo các phòng báo cáo hằng tháng.\n\nb) Yêu cầu chủ nuôi ký cam kết."
    #expect(bearers(items) == [["Sở Y tế", "các khoa"], ["Lãnh đạo các phòng"], ["Sở Y tế", "chủ nuôi"]])
  }

  @Test func `those a task comes from do not owe it`() {
    #expect(bearers("Thực hiện nhiệm vụ do Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh giao.").joined().isEmpty)
    // Behind the sentence's own verb the agent acts, whosever the thing is.
    #expect(bearers("Danh mục do Sở Tài chính ban hành trước ngày 15/6/2024.") == [["Sở Tài chính"]])
    #expect(bearers("Căn cứ báo cáo của các xã, Phòng Nội vụ tổng hợp danh sách.") == [["Phòng Nội vụ"]])
  }

  @Test(arguments: [
    ("Sở Y tế, nhất là các bệnh viện, chuẩn bị đủ thuốc, vật tư.", "Sở Y tế"),
    ("UBND các xã, đặc biệt là các xã ven sông từ Hà An đến Đông Lạc, tổ chức trực ban.", "UBND các xã"),
  ])
  func `some of those who act may be stressed between commas`(_ sentence: String, _ name: String) { #expect(bearers(sentence) == [[name]]) }

  @Test func `who leads may stand in brackets behind the task`() {
    let read = letter("1. Mở 10 lớp dạy bơi trong tháng 6 (Sở Y tế chủ trì, phối hợp với Sở Nội vụ).").obligations
    #expect(read.map { $0.bearers.map { "\($0.role.rawValue) \($0.text)" } } == [["lead Sở Y tế", "cooperate Sở Nội vụ"]])
    #expect(read.first?.action.hasPrefix("Mở 10 lớp") == true)
    // The way a report takes is no bearer.
    #expect(bearers("Các trường gửi báo cáo về Sở (qua Phòng Tổ chức tổng hợp).") == [["Các trường"]])
  }

  @Test(arguments: [
    (
      "Các sở, ban, ngành, tổ chức chính trị - xã hội, UBND các xã báo cáo kết quả.",
      ["Các sở, ban, ngành", "tổ chức chính trị - xã hội", "UBND các xã"]
    ),
    (
      "Các sở, tổ chức chính trị - xã hội, hội, đoàn thể tỉnh báo cáo kết quả.",
      ["Các sở", "tổ chức chính trị - xã hội", "hội, đoàn thể tỉnh"]
    ),
    (
      "Các trường tiểu học, trường phổ thông có cấp tiểu học báo cáo kết quả.",
      ["Các trường tiểu học", "trường phổ thông có cấp tiểu học"]
    ),
    ("Các bến xe, cảng, bến báo cáo kết quả.", ["Các bến xe, cảng, bến"]),
    (
      "Ban Nội chính Trung ương, Tổng Liên đoàn Lao động Việt Nam rà soát hồ sơ.",
      ["Ban Nội chính Trung ương", "Tổng Liên đoàn Lao động Việt Nam"]
    ),
  ])
  func `a class of its own and the noun of a class once more part names`(_ sentence: String, _ names: [String]) {
    #expect(bearers(sentence) == [names])
  }

  @Test func `what points below closes no name`() {
    #expect(bearers("1. Các xã, phường thực hiện chế độ báo cáo như sau:\n\n- Gửi báo cáo tuần trước thứ Sáu.") == [["Các xã, phường"]])
  }

  @Test func `a colon in brackets is no label's, and a full stop behind a joined abbreviation ends its sentence`() {
    #expect(bearers("Các xã báo cáo về Sở (qua Phòng Thủy lợi, điện thoại: 024.3733.5664) trước 16 giờ hằng ngày.") == [["Các xã"]])
    #expect(bearers("Văn bản này thay thế Công văn số 17/SGDĐT của Sở GD&ĐT. Các trường báo cáo trước ngày 15/4.") == [["Các trường"]])
  }

  @Test func `each of a class behind a comma has its own part, and one more of a list that is gone through has none`() {
    #expect(bearers("Sở Y tế tổ chức hội thi, mỗi Phòng Y tế cử 02 bác sĩ dự thi.") == [["Sở Y tế"], ["mỗi Phòng Y tế"]])
    #expect(
      bearers("1. Sở Y tế:\n\na) Căn cứ chỉ tiêu, giao chỉ tiêu đến từng huyện, từng tổ chức dịch vụ thu, gửi về tỉnh.") == [["Sở Y tế"]])
  }

  @Test(arguments: [
    ("Các chủ đầu tư xây dựng kế hoạch giải ngân.", ["Các chủ đầu tư"]),
    ("Các hộ kinh doanh ăn uống trong chợ phải ký cam kết.", ["Các hộ kinh doanh ăn uống trong chợ"]),
    ("Các hội được giao biên chế (có danh sách kèm theo) báo cáo số lượng.", ["Các hội được giao biên chế (có danh sách kèm theo)"]),
    ("Các sở, ban ngành là thành viên Ban Chỉ đạo xây dựng kế hoạch.", ["Các sở, ban ngành là thành viên Ban Chỉ đạo"]),
    ("Trưởng khoa, phòng phổ biến Kế hoạch.", ["Trưởng khoa, phòng"]),
    ("Khoa để xảy ra sự cố phải báo cáo bằng điện thoại.", ["Khoa để xảy ra sự cố"]),
    ("Huyện Hà An, huyện Đông Lạc rà soát quỹ đất.", ["Huyện Hà An", "huyện Đông Lạc"]),
    ("Các Vụ, Cục liên quan rà soát hồ sơ.", ["Các Vụ, Cục liên quan"]),
    ("Đối với các vụ việc trên 10 tỷ đồng, Chấp hành viên phải lập kế hoạch.", ["Chấp hành viên"]),
    ("Sở Y tế thẩm định hồ sơ do UBND các huyện gửi.", ["Sở Y tế"]),
    ("Hồ sơ thanh toán của các khoa nộp về Phòng Tài chính trước ngày 15/8/2024.", ["các khoa"]),
    ("Nếu có vướng mắc các đơn vị phản ánh về Sở Y tế.", ["các đơn vị"]),
  ])
  func `who acts is told from what it does, has or sends`(_ sentence: String, _ names: [String]) {
    #expect(bearers(sentence) == [names])
  }

  @Test func `those whom an issuer asks before a colon act, each number of a run by itself`() {
    let run = "Giao Trung tâm Y tế huyện: (1) Điều tra ca bệnh; (2) Cấp bổ sung thuốc."
    #expect(bearers(run) == [["Trung tâm Y tế huyện"], ["Trung tâm Y tế huyện"]])
    #expect(letter(run).obligations.map(\.action) == ["Điều tra ca bệnh", "Cấp bổ sung thuốc"])
    #expect(bearers("Giao các Sở: Tài chính, Nội vụ, Y tế rà soát vướng mắc.") == [["các Sở: Tài chính, Nội vụ, Y tế"]])
  }

  @Test(arguments: ["Sở Giao thông vận tải báo cáo đã sửa chữa xong 14 vị trí.", "Ban Giám hiệu nhiệt liệt biểu dương các thầy cô giáo."])
  func `what was reported or is praised is no task`(_ sentence: String) { #expect(bearers(sentence).joined().isEmpty) }

  @Test(arguments: [
    (", các xã rà soát hồ sơ.", ["các xã"]), ("1. , từng xã rà soát hồ sơ.", ["từng xã"]),
    ("1. Các xã hằng tháng phải báo cáo kết quả.", ["Các xã"]),
    ("1. Trưởng phòng, cán bộ, công chức rà soát hồ sơ.", ["Trưởng phòng", "cán bộ, công chức"]),
    ("1. Huyện Hà An và thành phố Đông Lạc rà soát.", ["Huyện Hà An", "thành phố Đông Lạc"]),
    ("1. Các xã báo cáo đang thực hiện đến bước nào trước ngày 10/9/2026.", ["Các xã"]),
    ("Sở Giáo dục yêu cầu các trường, mỗi Trường cử 02 giáo viên.", ["các trường", "mỗi Trường"]),
    ("1. Các trường biểu dương học sinh trước ngày 20/11/2026.", ["Các trường"]),
    ("1. Các trường thông báo và đề nghị phụ huynh phối hợp.", ["Các trường"]),
  ])
  func `what comes near a class, a charge or a report changes neither`(_ sentence: String, _ names: [String]) {
    #expect(bearers(sentence) == [names])
  }

  @Test(arguments: ["Danh sách của các xã gửi Sở Nội vụ còn nhiều sai sót.", "Văn bản của Bộ Tài chính gửi UBND tỉnh đã hướng dẫn cụ thể."])
  func `a paper of which something is told is owed by nobody`(_ sentence: String) { #expect(bearers(sentence).joined().isEmpty) }
}
