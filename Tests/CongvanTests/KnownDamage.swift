/// Texts that are not read alike under a damage yet; a line that no longer fails is an error, so the list can only get shorter.
enum KnownDamage {
  static let list: [TextDamage: Set<String>] = [
    // Capitals hide where a name ends and a sentence begins: clauses are cut elsewhere.
    .capitals: [
      "000_f8f90f9884513122.txt", "001_e7b80e2a7eeaadaa.txt", "002_863a6643bb233cf6.txt", "003_8a750c47c59c088a.txt",
      "004_4f82d42c4869e9ed.txt", "02-cai-cach-hanh-chinh",
      "03-phong-chay-chua-chay", "05-cong-dien-bao-so-10", "06-ket-luan-giai-ngan", "08-kiem-ke-dat-dai",
      "12-giay-moi-hdnd", "14-ve-sinh-truong-hoc", "15-ra-soat-ha-tang-so", "18-du-thao-so-noi-vu",
    ],
    // Where a paragraph ends is told by the length of lines: other lengths join or part other lines.
    .rewrapped: [
      "000_f8f90f9884513122.txt", "002_863a6643bb233cf6.txt", "003_8a750c47c59c088a.txt", "004_4f82d42c4869e9ed.txt",
      "02-cai-cach-hanh-chinh",
      "03-phong-chay-chua-chay", "10-ngay-hoi-doc-sach", "18-du-thao-so-noi-vu",
    ],
  ]
}
