import Testing

@testable import CongvanGrammar

/// A pattern with its result, a text and what is read in it.
struct ElementCase: CustomTestStringConvertible, Sendable {
  var pattern: String
  var text: String
  var found: [String]

  init(_ pattern: String, _ text: String, _ found: String...) {
    self.pattern = pattern
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(pattern) in \(text)" }
}

@Test(arguments: [
  // Words.
  ElementCase(#""trước ngày" => x"#, "Chậm nhất TRƯỚC\n  Ngày mai", #""TRƯỚC Ngày" x"#),
  ElementCase(#""hòa" => x"#, "Hoà bình", #""Hoà" x"#),
  ElementCase(#""trước" => x"#, "tru\u{031B}o\u{031B}\u{0301}c", "\"tru\u{031B}o\u{031B}\u{0301}c\" x"),
  ElementCase(#""điều 5" => x"#, "điều 05 điều 5", #""điều 5" x"#),
  ElementCase(#""a \"b\"" => x"#, "a “b”", #""a “b”" x"#),
  ElementCase(#""..." => x"#, "a ……. b", #""……." x"#),
  // References and slots.
  ElementCase("m:month-word => (m v:$m)", "tháng giêng, mười hai", #""giêng" (m v:1)"#, #""mười hai" (m v:12)"#),
  ElementCase("m:month-word => $m", "tháng CHẠP", #""CHẠP" “CHẠP”"#),
  ElementCase("\"trước\" d:day-date => (due +$d bound:before)", "trước 5 tháng 6", #""trước 5 tháng 6" (due day:5 month:6 bound:before)"#),
  ElementCase("\"trước\" d:day-date => (due +$d day:0)", "trước 5 tháng 6", #""trước 5 tháng 6" (due month:6 day:0)"#),
  ElementCase(#"s:( "a" "b" ) "c" => $s"#, "A  b c", #""A b c" “A b”"#),
  ElementCase(#"s:"a b" | s:"c" => [ $s 1 1.5 "t" ]"#, "c", #""c" [“c” 1 1.5 "t"]"#),
  ElementCase(#"s:(month-word | "x") => $s"#, "giêng", #""giêng" “giêng”"#),
  ElementCase("n:( #int ) => $n", "07", #""07" “07”"#),
  ElementCase("m:(month-word) => $m", "giêng", #""giêng" “giêng”"#),
  ElementCase(#""a" month-word"#, "a giêng", #""a giêng" “a giêng”"#),
  ElementCase(#""a" [ b:"b" ] => (r b:$b)"#, "a", #""a" (r)"#),
  // Choice, optional, repetition, list.
  ElementCase(#"( "a" | "a b" ) => x"#, "a b", #""a" x"#),
  ElementCase(#""a" [ "b" | "c" ] "d" => x"#, "a d, a c d", #""a d" x"#, #""a c d" x"#),
  ElementCase(#""a" { "b" } => x"#, "a b b b", #""a b b b" x"#),
  ElementCase(#""a" { "b" }<=2 => x"#, "a b b b", #""a b b" x"#),
  ElementCase(#""a" { "," n:#int } => (r n:$n)"#, "a, 1, 2", #""a, 1, 2" (r n:[1 2])"#),
  ElementCase(
    "l:list(day-date) => $l", "1 tháng 2, và 3 tháng 4 và 5", #""1 tháng 2, và 3 tháng 4" [(date day:1 month:2) (date day:3 month:4)]"#),
  ElementCase("l:list(#capital) => $l", "Nam, Bắc và", #""Nam, Bắc" [“Nam” “Bắc”]"#),
  // Gaps and stops.
  ElementCase(#""a" ..2 "b" => x"#, "a b a 1 b a 1 2 b a 1 2 3 b", #""a b" x"#, #""a 1 b" x"#, #""a 1 2 b" x"#),
  ElementCase(#""a" ..9 "b" => x"#, "a c. b a c; b a 1.5 b", #""a 1.5 b" x"#),
  ElementCase(#""a" ..9 n:#int "c" => $n"#, "a 1 b 2 c", #""a 1 b 2 c" 2"#),
  ElementCase(#""a" t:until("b" | "c", 3) => $t"#, "a 1 2 c", #""a 1 2" “1 2”"#),
  ElementCase(#""a" t:until("b", 3) => $t"#, "a 1 2 3 4 b", ),
  ElementCase(#""a" t:until("b", 3) => $t"#, "a b 1", #""a b 1" “b 1”"#),
  ElementCase(#""a" t:until(@clause-end, 9) => $t"#, "a x y; z", #""a x y" “x y”"#),
  ElementCase(#""a" t:until(@clause-end, 9) => $t"#, "a 1.267 hộ.", #""a 1.267 hộ" “1.267 hộ”"#),
  // Blanks, lookahead, anchors.
  ElementCase(#"n:#int ~ "/" ~ s:#word => $s"#, "5 / a 5/b", #""5/b" “b”"#),
  ElementCase(#""a" ~? "b" => x"#, "a b", #""a b" x"#),
  ElementCase(#""a" !"b" => x"#, "a b a c", #""a" x"#),
  ElementCase(#""a" &"b" => x"#, "a c a b", #""a" x"#),
  ElementCase(#"@start "a" => x"#, "a a", #""a" x"#),
  ElementCase(#""a" @end => x"#, "a a", #""a" x"#),
  ElementCase(#""a" n:#int @clause-end => $n"#, "a 1, a 2: a 3) a 4", #""a 3" 3"#, #""a 4" 4"#),
  ElementCase(#""a" n:#int @comma-end => $n"#, "a 1, a 2: a 3 b", #""a 1" 1"#, #""a 2" 2"#),
  ElementCase(#"@line-start "a" => x"#, "a a\na", #""a" x"#, #""a" x"#),
  // Numbers.
  ElementCase("n:#int(1..31) => $n", "0 31 32 09", #""31" 31"#, #""09" 9"#),
  ElementCase("n:#digits(4) => $n", "025 2025 20256", #""2025" 2025"#),
  ElementCase("n:#digits(2..3) => $n", "1 12 123", #""12" 12"#, #""123" 123"#),
  ElementCase("n:#number => $n", "1.267 hộ, 1,5 ha, 05", #""1.267" 1267"#, #""1,5" 1.5"#, #""05" 5"#),
  ElementCase(
    "n:#number => $n", "1.234.567,25 và 1. 267 và 1.26", #""1.234.567,25" 1234567.25"#, #""1" 1"#, #""267" 267"#, #""1" 1"#, #""26" 26"#),
  ElementCase("n:#digits => (n v:$n)", "12345678901", #""12345678901" (n v:“12345678901”)"#),
  // Sorts of token.
  ElementCase("w:#word => $w", "1 x ,", #""x" “x”"#),
  ElementCase("w:#capital => $w", "nam Nam ĐẤT", #""Nam" “Nam”"#, #""ĐẤT" “ĐẤT”"#),
  ElementCase("w:#caps => $w", "Nam ĐẤT", #""ĐẤT" “ĐẤT”"#),
  ElementCase("w:#punct => $w", "a -", #""-" “-”"#),
  ElementCase("w:#any \"a\" => $w", "1 a § a", #""1 a" “1”"#, #""§ a" “§”"#),
])
func `an element reads what the notation says`(_ example: ElementCase) throws {
  #expect(try reads(example.pattern, example.text) == example.found)
}

@Test func `the vocabulary of the tests keeps its own examples`() throws {
  #expect(try grammar(months).checkExamples() == [])
}
