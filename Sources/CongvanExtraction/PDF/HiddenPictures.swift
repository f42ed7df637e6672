extension [UInt8] {
  /// A PDF of whose pictures poppler knows only those of one width, in pixels.
  ///
  /// Poppler unpacks all pictures of what it draws; the logo in a signature's stamp may take as long as a sixth of reading the page. Their
  /// dictionaries stand in the open, so that another name of the same length hides them.
  func hidingPictures(butOfWidth width: Int) -> [UInt8] {
    var file = self
    var at = 0
    while let place = file[at...].firstPlace(of: "/Subtype") {
      at = place + 8
      let kind = file[at...].prefix(16).drop(while: \.isBlank)
      guard kind.starts(with: "/Image".utf8), kind.dropFirst(6).first?.isLetter == false else { continue }
      let dictionary = file[file[..<place].suffix(1000).lastPlace(of: " obj")..<file[place...].prefix(1000).endOfDictionary]
      if let found = dictionary.number(of: "/Width"), found != width { file[kind.startIndex + 5] = UInt8(ascii: "x") }
    }
    return file
  }
}

extension ArraySlice<UInt8> {
  /// Where a word last begins, or the slice.
  fileprivate func lastPlace(of word: String) -> Int {
    var last = startIndex
    while let place = self[last...].dropFirst().firstPlace(of: word) { last = place }
    return last
  }

  fileprivate var endOfDictionary: Int { firstPlace(of: "stream") ?? endIndex }

  /// The whole number that stands behind a key; nil where another object has it.
  fileprivate func number(of key: String) -> Int? {
    guard let place = firstPlace(of: key) else { return nil }
    let rest = self[(place + key.utf8.count)...].drop(while: \.isBlank), digits = rest.prefix(while: \.isDigit)
    let next = rest.dropFirst(digits.count).drop(while: \.isBlank).first
    return next?.isDigit == true ? nil : Int(String(decoding: digits, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
