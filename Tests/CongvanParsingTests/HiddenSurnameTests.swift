import CongvanModel
import CongvanParsing
import CongvanText
import Testing

@Suite struct HiddenSurnameTests {
  func reading(_ name: String, _ method: ExtractedDocument.Method = .ocr) -> Reading {
    letter(foot: "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\(name)", method: method)
  }

  func told(_ name: String) -> [String] {
    reading(name).diagnostics.filter { ["signer.hidden", "signer.unsure"].contains($0.id) }.map(\.message)
  }

  @Test(arguments: [
    ("thậm Minh Sơn", "Phạm Minh Sơn"), ("lIHiạm Minh Sơn", "Phạm Minh Sơn"), ("lrrẨn Minh Sơn", "Trần Minh Sơn"),
    ("Miuyễn Minh Sơn", "Nguyễn Minh Sơn"), ("Đồ Minh Sơn", "Đỗ Minh Sơn"), ("Nguyên Minh Sơn", "Nguyễn Minh Sơn"),
  ]) func `a family name of which a seal left the end is the one that ends so`(_ read: String, _ name: String) {
    #expect(reading(read).directive.signer?.name == name)
    #expect(told(read) == ["a part of the signer's name cannot be read: “\(read)” was read as “\(name)”"])
  }

  @Test(arguments: [
    // Hoàng, Đặng and Dương end so; few are called Quàng.
    ("ang Minh Sơn", "Minh Sơn"), ("luang Minh Sơn", "Minh Sơn"), ("am Minh Sơn", "Minh Sơn"), ("Minh Sơn", "Minh Sơn"),
    ("Tham Minh Sơn", "Tham Minh Sơn"),
  ]) func `what several end with, too little, and a word as Vietnamese has it are none, which is told`(_ read: String, _ name: String) {
    #expect(reading(read).directive.signer?.name == name)
    #expect(told(read) == ["the beginning of the signer's name is doubtful: “\(read)” has no family name that is known"])
  }

  @Test func `a name that is read whole and what a person wrote stay as they are`() {
    #expect(told("Đỗ Minh Sơn").isEmpty)
    #expect(reading("Đồ Minh Sơn", .plain).directive.signer?.name == "Đồ Minh Sơn")
  }
}
