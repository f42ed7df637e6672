import CongvanModel
import CongvanParsing
import Testing

@Suite struct ObligationTests {
  /// Role and names of each obligation's bearers.
  private func bearers(_ body: String) -> [[String]] {
    letter(body).obligations.map { $0.bearers.map { "\($0.role.rawValue) \($0.text)" } }
  }

  @Test func `a heading gives its bodies to the items below it and to no others`() {
    let read = bearers(
      "1. Sở Tài chính:\n\n- Thẩm định dự toán;\n\n2. Sở Giáo dục và Đào tạo, Sở Y tế:\n\n- Tổ chức tập huấn cho học sinh.")
    #expect(read == [["lead Sở Tài chính"], ["lead Sở Giáo dục và Đào tạo", "lead Sở Y tế"]])
  }

  @Test(arguments: [
    (
      "1. Gửi danh sách: cấp xã trước ngày 10/4/2025; cấp huyện trước ngày 15/4/2025.",
      ["cấp xã: Gửi danh sách", "cấp huyện: Gửi danh sách"]
    ),
    (
      "Cấp xã trước ngày 10/4/2025; cấp huyện trước ngày 15/4/2025.",
      ["Cấp xã: Cấp xã trước ngày 10/4/2025", "cấp huyện: cấp huyện trước ngày 15/4/2025"]
    ),
    (
      "1. Tổ chức hội thi:\n\na) UBND các xã: hoàn thành trước ngày 10/4/2025;\n\nb) Sở Y tế: trước ngày 15/4/2025.",
      ["UBND các xã: Tổ chức hội thi", "Sở Y tế: Tổ chức hội thi"]
    ),
    ("1. Cấp xã: trước ngày 10/4/2025.", []),
    (
      "1. UBND các xã rà soát hộ nghèo trước ngày 10/4/2025; UBND các huyện trước ngày 15/4/2025, Sở Y tế trước ngày 20/4/2025.",
      [
        "UBND các xã: rà soát hộ nghèo trước ngày 10/4/2025", "UBND các huyện: rà soát hộ nghèo",
        "Sở Y tế: rà soát hộ nghèo",
      ]
    ),
    (
      "1. UBND các xã niêm yết chậm nhất ngày 10/4/2025; UBND các huyện chậm nhất ngày 15/4/2025.",
      ["UBND các xã: niêm yết chậm nhất ngày 10/4/2025", "UBND các huyện: niêm yết"]
    ),
    ("1. Gia hạn thời hạn tại mục 2 Công văn số 12/SNV-CCHC: UBND các xã trước ngày 10/4/2025; UBND các huyện trước ngày 15/4/2025.", []),
    ("1. Kết quả: cấp xã trước ngày 10/4/2025 đạt 5 điểm; cấp huyện trước ngày 15/4/2025.", []),
  ])
  func `each of several that have a time of their own has the duty`(_ body: String, _ wanted: [String]) {
    let read = letter(body).obligations
    #expect(read.flatMap { duty in duty.bearers.map { "\($0.text): \(duty.action)" } } == wanted)
    #expect(read.map(\.deadlines.count) == wanted.map { _ in 1 })
  }

  @Test func `a name with “và” inside stays whole`() {
    #expect(
      bearers(
        "1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Khoa học và Công nghệ, UBND các huyện, thị xã, thành phố xây dựng phương án."
      )
        == [["lead Sở Nông nghiệp và Môi trường", "cooperate Sở Khoa học và Công nghệ", "cooperate UBND các huyện, thị xã, thành phố"]])
  }

  @Test func `whoever is charged behind a comma has a duty of their own, unless the comma stands in a list`() {
    #expect(
      bearers("1. Sở Nội vụ có trách nhiệm tổng hợp kết quả, các phòng chuyên môn có trách nhiệm báo cáo.")
        == [["lead Sở Nội vụ"], ["lead các phòng chuyên môn"]])
    #expect(
      bearers("1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, UBND các xã có trách nhiệm tổng hợp kết quả.")
        == [["lead Sở Nội vụ", "cooperate Sở Tài chính", "cooperate UBND các xã"]])
    #expect(bearers("1. Khi nhận được hồ sơ, Sở Y tế, Sở Tài chính có trách nhiệm trả lời.") == [["lead Sở Y tế", "lead Sở Tài chính"]])
  }

  @Test func `words that lead over to a list may be as long as they like`() {
    let ground = Array(repeating: "nhằm bảo đảm an toàn cho học sinh trên địa bàn tỉnh trong dịp nghỉ hè", count: 14).joined(
      separator: ", ")
    #expect(
      bearers("Thực hiện chỉ đạo của cấp trên, \(ground), Sở Nội vụ yêu cầu Hiệu trưởng các trường thực hiện:\n\n1. Rà soát hồ sơ.")
        == [["lead Hiệu trưởng các trường"]])
  }

  @Test func `in a line that names who acts, clauses behind who leads are tasks of their own`() {
    #expect(
      bearers(
        "1. Phổ biến pháp luật\n\n- Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với Sở Y tế; Sở Tư pháp chủ động tổ chức hội thi.\n\n"
          + "- Thời gian: Quý II/2025.")
        == [["lead Sở Nội vụ", "cooperate Sở Y tế"], ["lead Sở Tư pháp"]])
  }

  @Test(arguments: [
    "3. Phát hành bản tin hằng quý. Đơn vị thực hiện: Văn phòng; Đơn vị phối hợp: Phòng Y tế, Công an xã.",
    "3. Phát hành bản tin hằng quý\n\n- Đơn vị thực hiện: Văn phòng; Đơn vị phối hợp: Phòng Y tế, Công an xã;\n\n- Thời gian: tháng 6/2025.",
  ])
  func `several labels may share a line, with each other or with their task`(_ body: String) {
    #expect(bearers(body) == [["lead Văn phòng", "cooperate Phòng Y tế", "cooperate Công an xã"]])
  }

  @Test(arguments: [
    "1. Thủ trưởng các sở, Chủ tịch UBND các xã, theo chức năng, nhiệm vụ được giao và địa bàn phụ trách:\n\na) Rà soát hồ sơ.",
    "1. Thủ trưởng các sở, Chủ tịch UBND các xã căn cứ chức năng, nhiệm vụ:\n\na) Rà soát hồ sơ.",
    "1. Giao Thủ trưởng các sở, Chủ tịch UBND các xã, theo thẩm quyền: rà soát hồ sơ.",
  ])
  func `by what right those in a heading act is no part of a name`(_ body: String) {
    #expect(bearers(body) == [["lead Thủ trưởng các sở", "lead Chủ tịch UBND các xã"]])
  }

  @Test func `a heading of who directs and who is directed names both`() {
    #expect(
      bearers("1. Các phòng chuyên môn chỉ đạo các trường tiểu học:\na) Rà soát cơ sở vật chất.")
        == [["lead Các phòng chuyên môn", "lead các trường tiểu học"]])
  }

  @Test func `whom a body directs together with others leads, for it is told to act`() {
    #expect(
      bearers("1. Sở Văn hóa phối hợp với Ban Tuyên giáo chỉ đạo Đài Truyền thanh tuyên truyền về bầu cử.")
        == [["cooperate Sở Văn hóa", "lead Đài Truyền thanh"]])
  }

  @Test func `an item that names its own body overrides the heading`() {
    #expect(
      bearers("1. Sở Tài chính:\n\n- Thẩm định dự toán;\n\n- Giao Công an tỉnh kiểm tra việc thực hiện.") == [
        ["lead Sở Tài chính"], ["monitor Công an tỉnh"],
      ])
  }

  @Test func `one who directs another is bound with it`() {
    #expect(
      bearers("1. UBND huyện Bình Lâm chỉ đạo các trường học rà soát hồ sơ.") == [["lead UBND huyện Bình Lâm", "lead các trường học"]])
    #expect(
      bearers("1. UBND huyện Bình Lâm:\n\n- Chỉ đạo các trường học rà soát hồ sơ.") == [
        ["lead UBND huyện Bình Lâm", "lead các trường học"]
      ])
  }

  @Test func `a lead-in that directs another hands both down`() {
    #expect(
      bearers("Đề nghị UBND các huyện chỉ đạo Phòng Y tế:\n\n1. Rà soát hồ sơ.\n\n2. Tổ chức tập huấn.")
        == Array(repeating: ["lead UBND các huyện", "lead Phòng Y tế"], count: 2))
  }

  @Test func `a heading that directs another names both, and a class is told by what it has`() {
    #expect(
      bearers("1. Sở Nông nghiệp:\n\na) Chỉ đạo Chi cục Kiểm lâm:\n\n- Rà soát hồ sơ.\n\n- Tổ chức tập huấn.")
        == Array(repeating: ["lead Sở Nông nghiệp", "lead Chi cục Kiểm lâm"], count: 2))
    #expect(
      bearers("1. Đề nghị UBND các tỉnh có đường sắt đi qua:\n\na) Rà soát hồ sơ.") == [["lead UBND các tỉnh có đường sắt đi qua"]])
    #expect(bearers("1. Đề nghị UBND các tỉnh có trách nhiệm:\n\na) Rà soát hồ sơ.") == [["lead UBND các tỉnh"]])
  }

  @Test func `who is called on below a heading acts beside the one it names`() {
    #expect(bearers("1. Ban Quản lý dự án:\n\n- Yêu cầu nhà thầu tập trung nhân lực.") == [["lead Ban Quản lý dự án", "lead nhà thầu"]])
  }

  @Test func `those a body chooses from its own do not act in its place`() {
    #expect(bearers("1. UBND xã Tân Lập:\n\n- Đối với các điểm sạt lở, phân công cán bộ trực tại chỗ.") == [["lead UBND xã Tân Lập"]])
  }

  @Test func `who works along with one that is directed to lead is named too`() {
    #expect(
      bearers("1. UBND huyện Bình Lâm chỉ đạo Phòng Y tế chủ trì, kết hợp với Công an huyện rà soát hồ sơ.") == [
        ["lead UBND huyện Bình Lâm", "lead Phòng Y tế", "cooperate Công an huyện"]
      ])
  }

  @Test(arguments: [
    ("Chủ trì thẩm định hồ sơ.", "lead"), ("Phối hợp với Sở Tài chính thẩm định hồ sơ.", "cooperate"),
    ("Tham mưu UBND tỉnh ban hành kế hoạch.", "advise"),
    ("Thường xuyên kiểm tra việc thực hiện.", "monitor"), ("Theo dõi, đôn đốc các đơn vị.", "monitor"),
    ("Hướng dẫn, kiểm tra các đơn vị.", "lead"), ("Giúp UBND tỉnh theo dõi, đôn đốc.", "monitor"),
    ("Giúp Giám đốc điều hành công việc.", "lead"),
    ("Tích cực phối hợp, tạo điều kiện cho các đơn vị.", "cooperate"),
    ("Là cơ quan thường trực, theo dõi, đôn đốc các đơn vị.", "monitor"), ("Là đầu mối tham mưu UBND tỉnh.", "advise"),
  ])
  func `the first verb that says so decides the role`(_ task: String, _ role: String) {
    #expect(letter("1. Sở Y tế:\n\n- \(task)").obligations.map { $0.bearers.map(\.role.rawValue) }.first?.first == role)
  }

  @Test func `an inherited bearer is marked and keeps its own place`() throws {
    let reading = letter("1. Sở Tài chính:\n\n- Thẩm định dự toán trước ngày 30/4/2024.")
    let bearer = try #require(reading.obligations.first?.bearers.first)
    #expect(bearer.inherited)
    #expect(bearer.span.quote == "Sở Tài chính")
    #expect(reading.obligations[0].reasons.contains { $0.contains("inherited") })
    #expect(reading.deadlines.map(\.bearers) == [["Sở Tài chính"]])
  }

  @Test func `a report's deadline has its recipient`() {
    #expect(letter("1. UBND các xã gửi báo cáo về Sở Nội vụ trước ngày 30/4/2024.").deadlines.map(\.recipients) == [["Sở Nội vụ"]])
  }

  @Test(arguments: [
    ("phổ biến thông tin về Sở Nội vụ", []), ("ứng dụng công nghệ thông tin cho Sở Nội vụ", []),
    ("thông tin về Sở Nội vụ", ["Sở Nội vụ"]), ("cung cấp thông tin cho Sở Nội vụ", ["Sở Nội vụ"]),
    ("báo cáo Thủ tướng Chính phủ kết quả thực hiện", ["Thủ tướng Chính phủ"]),
    ("báo cáo Chủ tịch Ủy ban Quốc gia về tiến độ", ["Chủ tịch Ủy ban Quốc gia"]),
  ])
  func `who is informed is told from what the information is about`(_ task: String, _ recipients: [String]) {
    #expect(letter("1. UBND các xã \(task).").obligations.map { $0.recipients.map(\.text) } == [recipients])
  }

  @Test func `asking a lower body is an order, asking a higher one a request`() {
    #expect(letter("1. Đề nghị UBND các xã rà soát hồ sơ.").obligations.map(\.force) == [.directive])
    #expect(letter("1. Đề nghị UBND tỉnh xem xét, phê duyệt hồ sơ.").obligations.map(\.force) == [.request])
  }

  @Test func `a closing exhortation that adds no task is none`() {
    #expect(
      bearers("1. Sở Tài chính thẩm định dự toán.\n\nYêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.") == [
        ["lead Sở Tài chính"]
      ])
  }

  @Test(arguments: [
    ("Nghiêm cấm các trường thu tiền ngoài quy định.", Obligation.Modality.prohibition),
    ("Khuyến khích các trường ứng dụng chữ ký số.", .recommendation),
  ])
  func `prohibitions and recommendations are told from duties`(_ sentence: String, _ modality: Obligation.Modality) {
    #expect(letter("1. Sở Giáo dục và Đào tạo:\n\n- \(sentence)").obligations.map(\.modality) == [modality])
  }

  @Test func `the title of a section is no task, though a verb opens it`() {
    let body = "Đề nghị các trường thực hiện:\n\n1. Tổ chức dạy học\n\n- Rà soát phòng học;\n\n- Bố trí giáo viên."
    #expect(letter(body).obligations.map(\.action) == ["Rà soát phòng học", "Bố trí giáo viên"])
  }

  @Test func `below aims and criteria only who is named, or what says “phải”, is bound`() {
    let body =
      "Đề nghị các trường thực hiện:\n\n1. Tiêu chuẩn khen thưởng\n\n- Gương mẫu chấp hành nội quy;\n\n- Hồ sơ phải đầy đủ;\n\n"
      + "- Sở Nội vụ thẩm định hồ sơ.\n\n2. Nội dung\n\n- Rà soát phòng học."
    #expect(bearers(body) == [[], ["lead Sở Nội vụ"], ["lead các trường"]])
  }

  @Test func `a time outside every task is due by those its heading names`() {
    let body = "1. Sở Tài chính:\n\n- Báo cáo quyết toán: trước ngày 15/4/2024."
    #expect(letter(body).deadlines.map(\.bearers) == [["Sở Tài chính"]])
  }

  @Test func `a place before a colon is where, not who`() {
    #expect(bearers("1. Sở Y tế lấy mẫu nước:\n\n- Xã Tân Tiến: Lấy mẫu 01 vị trí tại vùng nuôi tôm.") == [["lead Sở Y tế"]])
  }

  @Test(arguments: [
    "1. Hộ nộp chậm hồ sơ khai thuế bị xử phạt theo quy định.", "1. Mỗi Tổ có 05 thành viên do Trưởng thôn làm Tổ trưởng.",
    "1. Là cơ sở để các sở, ngành xây dựng kế hoạch.", "1. Bản kiểm điểm cá nhân gửi đến chi ủy.",
    "1. Hội đồng kiểm kê gồm Giám đốc, Kế toán trưởng và Thủ quỹ.",
  ])
  func `what befalls some, who they are, what a paper is for binds nobody`(_ sentence: String) {
    #expect(!letter(sentence).obligations.contains { !$0.bearers.isEmpty })
  }

  @Test func `papers that an item lists are no tasks, unless they are to be handed in`() {
    let body = "Đề nghị các trường nộp hồ sơ như sau:\n\n- Hóa đơn bán hàng, giao hàng ủy thác.\n\n- Biên bản nghiệm thu gửi về Sở Y tế."
    #expect(letter(body).obligations.map(\.action) == ["Biên bản nghiệm thu gửi về Sở Y tế"])
  }

  @Test func `what a sentence says a thing is, nobody above it owes`() {
    let body =
      "Đề nghị các trường thực hiện:\n\n- Sổ điện tử là phần mềm ghi điểm, cho phép tổ chức lớp học.\n\n- Về sổ giấy: bàn giao sổ cũ."
    #expect(letter(body).obligations.map(\.action) == ["bàn giao sổ cũ"])
  }

  @Test func `an annex orders where it names who acts, and where it only lists or shows a form it does not`() {
    let annex =
      "1. Sở Nội vụ tổng hợp kết quả.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn An\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n"
      + "1. Sở Xây dựng lập quy hoạch trước ngày 15/12/2024.\n\n2. Giao Sở Tài chính bố trí kinh phí.\n\n3. Thống kê số phòng học.\n\n"
      + "4. Rà soát mạng lưới trường lớp.\n\na) Đơn vị chủ trì: Sở Y tế.\n\nb) Thời gian: trước ngày 20/12/2024."
    #expect(bearers(annex) == [["lead Sở Nội vụ"], ["lead Sở Xây dựng"], ["lead Sở Tài chính"], ["lead Sở Y tế"]])
    #expect(letter(annex).deadlines.map(\.bearers) == [["Sở Xây dựng"], ["Sở Y tế"]])
  }

  @Test func `among those concerned a verb tells which are meant, unless each has to act`() {
    let body =
      "1. Đối tượng thi đua\n\n- Các cơ sở cung cấp dịch vụ ăn uống.\n\n- Mỗi xã cử 02 cán bộ tham gia.\n\n- Các hộ kinh doanh phải đăng ký.\n\n"
      + "2. Nội dung\n\n- Sở Công Thương tổng hợp danh sách."
    #expect(bearers(body) == [["lead Mỗi xã"], ["lead Các hộ kinh doanh"], ["lead Sở Công Thương"]])
  }

  @Test func `an issuer that asks others is not bound by what it asks`() {
    let body = "1. Để hoàn thành kế hoạch, Sở Nội vụ yêu cầu:\n\n- Sở Y tế rà soát danh sách;\n\n- Cập nhật số liệu."
    #expect(bearers(body) == [["lead Sở Y tế"], []])
  }

  @Test(arguments: [
    "Ngày 27/01/2024, Sở Y tế có công văn đề nghị các huyện rà soát danh sách.",
    "Sở Y tế cũng đã đề nghị các huyện rà soát danh sách.",
    "Sở Nội vụ thông báo để các đơn vị biết, thực hiện.",
  ])
  func `what is over, done or only said is no task`(_ sentence: String) {
    #expect(bearers("1. Sở Y tế rà soát danh sách.\n\n2. \(sentence)") == [["lead Sở Y tế"]])
  }

  @Test func `a noun that holds a verb stays in the name`() {
    #expect(bearers("1. Tổ giúp việc Ban Chỉ đạo bầu cử tỉnh tổng hợp danh sách.") == [["lead Tổ giúp việc Ban Chỉ đạo bầu cử tỉnh"]])
    #expect(bearers("1. Cơ quan chủ quản Chương trình báo cáo kết quả.") == [["lead Cơ quan chủ quản Chương trình"]])
  }

  @Test func `a line of labels keeps what is said of the one it names`() {
    let body =
      "1. Xây dựng kế hoạch.\n\n- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách văn hóa.\n\n- Thời gian: tháng 5/2024."
    #expect(bearers(body) == [["lead Đồng chí Phó Chủ tịch Thường trực, phụ trách văn hóa"]])
  }

  @Test(arguments: [
    "Sở Y tế trước ngày 20/11/2024 gửi báo cáo.", "Sở Y tế trong tháng 11/2024 gửi báo cáo.", "Sở Y tế, trong tháng 11/2024, gửi báo cáo.",
    "Sở Y tế trước ngày 20 hằng tháng gửi báo cáo.", "Sở Y tế trước 17 giờ ngày 15/3/2024 gửi báo cáo.",
    "Sở Y tế trong vòng 05 ngày làm việc gửi báo cáo.", "Đề nghị Sở Y tế trước ngày 20/11/2024 gửi báo cáo.",
  ])
  func `a time between who acts and the verb hides neither`(_ sentence: String) {
    let reading = letter("1. \(sentence)")
    #expect(reading.obligations.map { $0.bearers.map(\.text) } == [["Sở Y tế"]])
    #expect(reading.obligations.map(\.action) == ["gửi báo cáo"])
    #expect(reading.deadlines.map(\.bearers) == [["Sở Y tế"]])
  }

  @Test func `what a sentence concerns does not act where another is named`() {
    #expect(bearers("1. Đối với thí sinh chuyển nguyện vọng sang trường khác, Công an tỉnh gửi hồ sơ.") == [["lead Công an tỉnh"]])
    #expect(bearers("1. Đối với Sở Y tế, khẩn trương rà soát hồ sơ.") == [["lead Sở Y tế"]])
  }

  @Test(arguments: [
    "Trước ngày 20 hằng tháng các phòng chuyên môn gửi báo cáo.",
    "Chế độ báo cáo: sau Tết 02 ngày làm việc (chậm nhất ngày 16/02/2025) các phòng chuyên môn gửi báo cáo.",
    "Báo cáo kết quả: sau Tết 02 ngày làm việc các phòng chuyên môn gửi báo cáo.",
  ])
  func `a time that no comma closes does not hide who acts`(_ sentence: String) {
    #expect(bearers(sentence) == [["lead các phòng chuyên môn"]])
  }

  @Test func `behind a time that opens the sentence any body acts`() {
    #expect(bearers("1. Trước ngày 15/5/2024, nhà trường gửi báo cáo.") == [["lead nhà trường"]])
  }

  @Test(arguments: [
    ("Các trường gửi câu hỏi (nếu có) về Phòng Giáo dục và Đào tạo.", "nếu có"),
    (
      "Các trường gửi lại báo cáo nếu có thay đổi (kể cả nhân sự) trong năm học, kèm biên bản.",
      "nếu có thay đổi (kể cả nhân sự) trong năm học"
    ),
  ])
  func `a condition ends with the bracket around it, or at a mark`(sentence: String, condition: String) {
    #expect(letter("1. \(sentence)").obligations.flatMap { $0.conditions.map(\.text) } == [condition])
  }
}

@Test func `a list that breaks off in three dots closes a task, and dots to be filled in do not`() {
  #expect(letter("1. Xây dựng tờ rơi, pa nô, khẩu hiệu,...").obligations.map(\.rule) == ["duty.unnamed"])
  #expect(letter("1. Xây dựng tờ rơi ………………").obligations.isEmpty)
}

@Test func `a thing that has to be so is ordered though a heading names who acts`() {
  let reading = letter(
    """
    1. Sở Y tế

    a) Lập danh sách điểm tiêm.

    Mái che của điểm tiêm phải chắc chắn.

    Mái che của điểm tiêm màu xanh.
    """)
  #expect(reading.obligations.map(\.rule) == ["duty.headed-item", "duty.modal"])
}

@Test func `a line of labels that goes on tells further bodies what to do`() {
  let reading = letter(
    """
    1. Phun thuốc diệt muỗi

    - Cơ quan thực hiện: Trung tâm Y tế; các trạm y tế chủ động cấp thuốc. Công an xã phối hợp giữ trật tự.

    - Thời gian thực hiện: Quý II/2024.
    """)
  #expect(
    reading.obligations.map { $0.bearers.map(\.text).joined(separator: "; ") + " → " + $0.action } == [
      "Trung tâm Y tế; các trạm y tế → Phun thuốc diệt muỗi", "các trạm y tế → chủ động cấp thuốc",
      "Công an xã → phối hợp giữ trật tự",
    ])
}

@Test func `behind what was done a sentence may turn to what is to be done`() {
  func obligations(_ opening: String) -> [String] {
    letter(
      """
      I. KẾT QUẢ

      Năm 2023 tỉnh trồng được nhiều rừng. \(opening) tỉnh An Sơn tổ chức tuần tra rừng đầu nguồn.

      II. NHIỆM VỤ

      1. Sở Y tế báo cáo kết quả.
      """
    ).obligations.map(\.action)
  }
  #expect(obligations("Trong thời gian tới,") == ["tổ chức tuần tra rừng đầu nguồn", "báo cáo kết quả"])
  #expect(obligations("Trong mùa khô,") == ["báo cáo kết quả"])
}

@Test(arguments: [
  "Thường trực Tỉnh ủy đã họp về vấn đề này.", "Việc hợp nhất trạm sẽ mang lại hiệu quả cao.",
])
func `what a paragraph below an item tells of is owed by nobody`(_ sentence: String) {
  func rules(_ sentence: String) -> [String] {
    letter("1. Hợp nhất trạm y tế\n\n\(sentence)\n\n2. Sở Y tế báo cáo kết quả.").obligations.map(\.rule)
  }
  #expect(rules(sentence) == ["duty.named"])
  #expect(rules("Rà soát trạm y tế đã hợp nhất.") == ["duty.unnamed", "duty.named"])
  #expect(rules("Việc hợp nhất trạm bảo đảm không gián đoạn khám bệnh.") == ["duty.unnamed", "duty.named"])
}

@Test func `a long title in capitals over what was done heads no tasks`() {
  let title = "KẾT QUẢ DẠY VÀ HỌC TIN HỌC TRONG CÁC TRƯỜNG TIỂU HỌC, TRUNG HỌC CƠ SỞ TRÊN ĐỊA BÀN HUYỆN TỪ NĂM 2020"
  let body = "1. Sở Giáo dục và Đào tạo mở lớp tin học cho giáo viên.\n\nPhần thứ hai\n\nNHIỆM VỤ\n\n1. Sở Y tế báo cáo kết quả."
  #expect(letter("Phần thứ nhất\n\n\(title)\n\n\(body)").obligations.map(\.action) == ["báo cáo kết quả"])
}
