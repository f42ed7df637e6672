import Testing

@testable import CongvanExtraction

@Suite struct HiddenPicturesTests {
  func hidden(_ dictionary: String) -> String {
    let object = "7 0 obj\n<< \(dictionary) >>\nstream\n/Width 1600\nendstream\nendobj\n"
    let file = Array("1 0 obj\n<< /Width 1600 >>\nendobj\n\(object)".utf8).hidingPictures(butOfWidth: 1600)
    return String(decoding: file, as: UTF8.self).split(separator: "\n")[4].description
  }

  @Test(arguments: [
    ("/Subtype /Image /Width 800 /Height 600", "/Subtype /Imagx /Width 800 /Height 600"),
    ("/Width 800/Height 600/Subtype/Image", "/Width 800/Height 600/Subtype/Imagx"),
    ("/Subtype /Image /DecodeParms << /Columns 800 >> /Width 1600", "/Subtype /Image /DecodeParms << /Columns 800 >> /Width 1600"),
    ("/Subtype /Image /Width 12 0 R", "/Subtype /Image /Width 12 0 R"), ("/Subtype /Form /Width 800", "/Subtype /Form /Width 800"),
    ("/ProcSet [/PDF /ImageC] /Width 800", "/ProcSet [/PDF /ImageC] /Width 800"), ("/Subtype /Image", "/Subtype /Image"),
  ])
  func `pictures of another width lose their name, and nothing moves`(_ dictionary: String, _ expected: String) {
    #expect(hidden(dictionary) == "<< \(expected) >>")
  }
}
