import CongvanModel
import CongvanParsing
import CongvanTestSupport
import Foundation
import Testing

@Test(arguments: EndlessText.all)
func `what is said again and again gives a reading that grows no faster than the text`(_ text: EndlessText) throws {
  let sizes = try [200, 400, 800].map { try JSONEncoder().encode(reader.read(document(text.letter($0)))).count }
  // A figure may be one digit longer in the longer text, nothing else.
  #expect(Double(sizes[2] - sizes[1]) <= 2.1 * Double(sizes[1] - sizes[0]) + 1000, "\(sizes)")
}
