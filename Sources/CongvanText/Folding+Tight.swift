extension Folding {
  /// `phrase` without the blanks beside marks: “quý IV/ 2024” is “quý IV/2024”, and “a, b” is “a,b”.
  package static func tight(_ text: String) -> String {
    let scalars = Array(phrase(text).unicodeScalars)
    func isWord(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      let properties = scalars[index].properties
      return properties.isAlphabetic || properties.numericType != nil || LetterTables.isTone(scalars[index])
    }
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() where scalar != " " || isWord(index - 1) && isWord(index + 1) { out.append(scalar) }
    return String(out)
  }
}
