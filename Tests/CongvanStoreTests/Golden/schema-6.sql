PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 history of readings');
INSERT INTO grdb_migrations VALUES('2 event log');
INSERT INTO grdb_migrations VALUES('3 effects and reviews');
INSERT INTO grdb_migrations VALUES('4 lineage of obligations');
INSERT INTO grdb_migrations VALUES('5 decisions about effects');
INSERT INTO grdb_migrations VALUES('6 events of matches and effects');
CREATE TABLE artifact (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  mediaType TEXT NOT NULL,
  byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO artifact VALUES('07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4','text/plain',7);
INSERT INTO artifact VALUES('6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd','text/plain',7);
INSERT INTO artifact VALUES('918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca','text/plain',14);
CREATE TABLE directive (key TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO directive VALUES('ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt');
INSERT INTO directive VALUES('ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt');
CREATE TABLE version (
  number INTEGER NOT NULL PRIMARY KEY,
  parent INTEGER REFERENCES version (number),
  recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
  author TEXT NOT NULL,
  message TEXT NOT NULL,
  origin TEXT NOT NULL,
  directive TEXT NOT NULL REFERENCES directive (key),
  previousEdition INTEGER REFERENCES version (number),
  sourceName TEXT NOT NULL,
  sourceSha256 TEXT NOT NULL REFERENCES artifact (sha256),
  grammarVersion TEXT NOT NULL,
  grammarDigest TEXT NOT NULL,
  readingSha256 TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  CHECK (parent IS NULL AND number = 1 OR parent = number - 1)
) STRICT;
INSERT INTO version VALUES(1,NULL,'2022-04-01T12:00:00Z','An','April post','firstReading','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt',NULL,'577.pdf','07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4','1.0.0','grammar-1','ac3d32368dc68e45be68faeade68ca8274a911720bb3a6256c652ca2504cdace','72919fe6f758d29630e43810d76fd20ed82fe3f58b7e0d5da9ff3cd91fd8bdf2');
INSERT INTO version VALUES(2,1,'2022-04-01T12:00:00Z','An','April post','firstReading','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt',NULL,'578.pdf','6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd','1.0.0','grammar-1','49041f0756fd85881b30a775ed1f54535de3b320aa0098f3a7af5d701f2b0cc9','17e2e915bf9967b8b620a5f85401cc1513eca54f65353789d649e60f3efe16b4');
INSERT INTO version VALUES(3,2,'2022-04-02T12:00:00Z','Bình','newer grammar','reReading','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt',1,'577.pdf','07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4','1.0.0','grammar-2','5c6da2163d07d3b136947864f94f3a09e2cfcb13e634ffdf59697cd9e0c497c7','628dc146f2aa86c41cd645eb65eb1ca92c1688cb762be3ec2aca3567e19dc072');
INSERT INTO version VALUES(4,3,'2022-04-03T12:00:00Z','An','as signed','newEdition','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt',3,'577-signed.pdf','918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca','1.0.0','grammar-1','a9ee65499b19a7af77e3307908ec5c9aaa394b162b1af51ed6366e29bd46e7ac','6641fbb0bcb6587d6de842cc869df7f2b0b5570274791ad8aa2c85f836930147');
CREATE TABLE edition (
  version INTEGER NOT NULL PRIMARY KEY REFERENCES version (number),
  directive TEXT NOT NULL,
  reading TEXT NOT NULL
) STRICT;
INSERT INTO edition VALUES(1,'{"citations":[],"deadlines":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"key":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt","limits":[],"slug":"577-stttt-cntt","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577.pdf","pageCount":null,"sha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4","textSha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4"}}','{"citations":[],"coverage":{"boilerplate":0,"citation":0,"obligation":0,"structure":0,"unexplained":0},"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"diagnostics":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"limits":[],"obligations":[{"action":"báo cáo kết quả thành lập Tổ công nghệ số","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}},{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}],"outline":[],"schema":"congvan.reading/1","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577.pdf","pageCount":null,"sha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4","textSha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4"}}');
INSERT INTO edition VALUES(2,'{"citations":[],"deadlines":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"578","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"key":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt","limits":[],"slug":"578-stttt-cntt","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"578.pdf","pageCount":null,"sha256":"6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd","textSha256":"6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd"}}','{"citations":[],"coverage":{"boilerplate":0,"citation":0,"obligation":0,"structure":0,"unexplained":0},"deadlines":[],"diagnostics":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"578","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"limits":[],"obligations":[{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}],"outline":[],"schema":"congvan.reading/1","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"578.pdf","pageCount":null,"sha256":"6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd","textSha256":"6ef834acaff0feb1f19e861b57e7c918a4fdb9451f6faa8a828e419cb65db1fd"}}');
INSERT INTO edition VALUES(3,'{"citations":[],"deadlines":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"key":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt","limits":[],"slug":"577-stttt-cntt","source":{"engine":"plain","grammar":{"digest":"grammar-2","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577.pdf","pageCount":null,"sha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4","textSha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4"}}','{"citations":[],"coverage":{"boilerplate":0,"citation":0,"obligation":0,"structure":0,"unexplained":0},"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"diagnostics":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"limits":[],"obligations":[{"action":"báo cáo kết quả thành lập Tổ công nghệ số","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}},{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}],"outline":[],"schema":"congvan.reading/1","source":{"engine":"plain","grammar":{"digest":"grammar-2","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577.pdf","pageCount":null,"sha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4","textSha256":"07860d7501630c76fe942df7ea0892c9316ef73eba7982c479feddb5a18e34d4"}}');
INSERT INTO edition VALUES(4,'{"citations":[],"deadlines":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"key":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt","limits":[],"slug":"577-stttt-cntt","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577-signed.pdf","pageCount":null,"sha256":"918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca","textSha256":"918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca"}}','{"citations":[],"coverage":{"boilerplate":0,"citation":0,"obligation":0,"structure":0,"unexplained":0},"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-20","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"diagnostics":[],"directive":{"addressees":[],"issued":"2022-03-28","issuer":"Sở Thông tin và Truyền thông","issuerParent":"UBND tỉnh Thanh Hóa","kind":"cong-van","number":"577","place":null,"recipients":[],"signatures":[],"signer":null,"spans":{},"subject":"Hướng dẫn hoạt động","symbol":"STTTT-CNTT"},"limits":[],"obligations":[{"action":"báo cáo kết quả thành lập các Tổ công nghệ số cộng đồng","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-20","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":0,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}}],"outline":[],"schema":"congvan.reading/1","source":{"engine":"plain","grammar":{"digest":"grammar-1","version":"1.0.0"},"mediaType":"text/plain","method":"plain","name":"577-signed.pdf","pageCount":null,"sha256":"918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca","textSha256":"918a134949a9205e0f1e293d467d13af78bf1f49c176388235bfc5aa64a487ca"}}');
CREATE TABLE obligation (
  id TEXT NOT NULL PRIMARY KEY,
  directive TEXT NOT NULL REFERENCES directive (key),
  firstVersion INTEGER NOT NULL REFERENCES version (number),
  firstPath TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO obligation VALUES('ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt',1,'1');
INSERT INTO obligation VALUES('ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt',1,'2');
INSERT INTO obligation VALUES('ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt',2,'2');
CREATE TABLE obligationVersion (
  version INTEGER NOT NULL REFERENCES version (number),
  position INTEGER NOT NULL CHECK (position >= 0),
  obligation TEXT NOT NULL REFERENCES obligation (id),
  validFrom TEXT,
  payload TEXT NOT NULL,
  payloadSha256 TEXT NOT NULL,
  PRIMARY KEY (version, position),
  UNIQUE (obligation, version)
) STRICT;
INSERT INTO obligationVersion VALUES(1,0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','2022-03-28','{"action":"báo cáo kết quả thành lập Tổ công nghệ số","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":null,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}}','6860589ea62c1b9504d1b8a70926ef22e8e2ba7e77d3783e572894ebc31e4582');
INSERT INTO obligationVersion VALUES(1,1,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','2022-03-28','{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}','5e88cab2c30eed5d74f34a673348a37a8691de389ca8895951dfe6b2f72ba277');
INSERT INTO obligationVersion VALUES(2,0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','2022-03-28','{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}','5e88cab2c30eed5d74f34a673348a37a8691de389ca8895951dfe6b2f72ba277');
INSERT INTO obligationVersion VALUES(3,0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','2022-03-28','{"action":"báo cáo kết quả thành lập Tổ công nghệ số","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-30","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":null,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}}','6860589ea62c1b9504d1b8a70926ef22e8e2ba7e77d3783e572894ebc31e4582');
INSERT INTO obligationVersion VALUES(3,1,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','2022-03-28','{"action":"tổ chức tập huấn cho thành viên của Tổ","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["2"],"span":{"boxes":[],"end":52,"page":1,"quote":"tổ chức tập huấn cho thành viên của Tổ","start":0}}','5e88cab2c30eed5d74f34a673348a37a8691de389ca8895951dfe6b2f72ba277');
INSERT INTO obligationVersion VALUES(4,0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','2022-03-28','{"action":"báo cáo kết quả thành lập các Tổ công nghệ số cộng đồng","bearers":[{"inherited":true,"name":"UBND cấp huyện","role":"lead","span":{"boxes":[],"end":18,"page":1,"quote":"UBND cấp huyện","start":0},"text":"UBND cấp huyện"}],"conditions":[],"confidence":0.96,"deadlines":[{"anchor":null,"bearers":[],"bound":"before","confidence":0.9,"context":"","date":"2022-04-20","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":null,"quote":"trước ngày 2022-04-30","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-04-30","start":0},"time":null,"to":null,"workingDays":false}],"force":"directive","id":"","limits":[],"modality":"duty","reasons":[],"recipients":[],"rule":"duty.headed-item","section":["1"],"span":{"boxes":[],"end":57,"page":1,"quote":"báo cáo kết quả thành lập Tổ công nghệ số","start":0}}','c74528ad40e02a929d01e292b32e6a5123f287bf99fe41f6dec105b761cc2b74');
CREATE TABLE matchDecision (
  version INTEGER NOT NULL REFERENCES version (number),
  position INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  method TEXT NOT NULL,
  score REAL NOT NULL,
  obligation TEXT NOT NULL REFERENCES obligation (id),
  matcher TEXT NOT NULL,
  decidedBy TEXT NOT NULL,
  PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
INSERT INTO matchDecision VALUES(1,0,'added','none',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','cascade/1','congvan');
INSERT INTO matchDecision VALUES(1,1,'added','none',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','cascade/1','congvan');
INSERT INTO matchDecision VALUES(2,0,'added','none',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','cascade/1','congvan');
INSERT INTO matchDecision VALUES(3,0,'same','provision',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','cascade/1','congvan');
INSERT INTO matchDecision VALUES(3,1,'same','provision',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','cascade/1','congvan');
INSERT INTO matchDecision VALUES(4,0,'same','provision',0.76190476190476186246,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','cascade/1','congvan');
INSERT INTO matchDecision VALUES(4,1,'removed','none',1.0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','cascade/1','congvan');
CREATE TABLE matchProposal (
  version INTEGER NOT NULL REFERENCES version (number),
  position INTEGER NOT NULL,
  removed TEXT NOT NULL REFERENCES obligation (id),
  added TEXT NOT NULL REFERENCES obligation (id),
  score REAL NOT NULL, kind TEXT NOT NULL DEFAULT 'same' CHECK (kind IN ('same', 'split', 'merge')),
  PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;
INSERT INTO matchProposal VALUES(4,99,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh',0.59999999999999997779,'same');
CREATE TABLE event (
  number INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL CHECK (length(at) = 20),
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
INSERT INTO event VALUES(1,'2022-04-01T12:00:00Z','An','version','1','72919fe6f758d29630e43810d76fd20ed82fe3f58b7e0d5da9ff3cd91fd8bdf2','0a3d0bdb85b0c15fbc8bab6dd2cbbc2e9006164b04a3bf00ef7c6dec25c3e463');
INSERT INTO event VALUES(2,'2022-04-01T12:00:00Z','An','matches','1','1cca54243045a72675bb97d32928149aeef50e8cb50768d15d6960bad41630f8','646c787b5492449eb33d61e08b195183c4c0e1f1e194db8d956eb49594377411');
INSERT INTO event VALUES(3,'2022-04-01T12:00:00Z','An','effects','1','d9bb88d579ce1a03b587079ab742f499668f4ac60afa3fc21b225c5df0c7a7d5','4334282f093189b9a2aa882f528d439b17c46126b6cc7af851d60b978c6b19ad');
INSERT INTO event VALUES(4,'2022-04-01T12:00:00Z','An','version','2','17e2e915bf9967b8b620a5f85401cc1513eca54f65353789d649e60f3efe16b4','be0caafde5bdce8cd92bf49dac82c7a90337518d6a4e17e073e181dbf7ac315e');
INSERT INTO event VALUES(5,'2022-04-01T12:00:00Z','An','matches','2','e0800fde9189c81e55f3827da5d1d972da5032a4e5d6ac221a8ea34c8035f68b','07976de4921a722083a1c379a6725f8e57fd2ebcd97600defdc3d7d9af78d453');
INSERT INTO event VALUES(6,'2022-04-01T12:00:00Z','An','effects','2','de2cdc776b75e4a507170a6c543e7b6f84a8bfebf7e00be17565c40d95b6a8f5','da00c8f9ac098fd0ed32f06323278d866c2e73b9e30e4c4280e1af0e4aa182be');
INSERT INTO event VALUES(7,'2022-04-02T12:00:00Z','Bình','version','3','628dc146f2aa86c41cd645eb65eb1ca92c1688cb762be3ec2aca3567e19dc072','ee692960e3fb6ec67b131a5644b306425d45fceff8fe445915e7901d05fc5476');
INSERT INTO event VALUES(8,'2022-04-02T12:00:00Z','Bình','matches','3','1bdb0276bef8f5c8bcc9c3553d5b5c15c395b40f319fb345ecbb46fb12d640a8','e8a124c9cb118849d971f054d057c285668a4d8f24c15bd881eb08ecf00ba7de');
INSERT INTO event VALUES(9,'2022-04-02T12:00:00Z','Bình','effects','3','d9bb88d579ce1a03b587079ab742f499668f4ac60afa3fc21b225c5df0c7a7d5','a8a8db08f12deb88e90df0001e9d0a24bd4cd9a058ed25ecd63b1b87fe578aa6');
INSERT INTO event VALUES(10,'2022-04-03T12:00:00Z','An','version','4','6641fbb0bcb6587d6de842cc869df7f2b0b5570274791ad8aa2c85f836930147','482497f0620127cb1f4d67c17a0273161397a5f41eb51aeb1e13499abd497399');
INSERT INTO event VALUES(11,'2022-04-03T12:00:00Z','An','matches','4','dc8c41ab906398df8540a392ea6639737cc5d43b62e7fabe03fba0e08af25d99','7900cd286e9a506173e741383f61289b27caf4e98364fe8379d902d2b9564b7d');
INSERT INTO event VALUES(12,'2022-04-03T12:00:00Z','An','effects','4','d9bb88d579ce1a03b587079ab742f499668f4ac60afa3fc21b225c5df0c7a7d5','aa9710918f51bac8b9df3fde03d1e8f9c06bdda362dd304e52984c9756347a53');
INSERT INTO event VALUES(13,'2022-04-04T12:00:00Z','Lan','review','1','ff548b77a0ad1d2d259cce2f5f9805f2b4ce21ddae42eb998c3026b1612093fe','1c2a68499060e33de1c7e4c49fadc03f781a70acb448faa5760eb12a71f7c274');
INSERT INTO event VALUES(14,'2022-04-05T12:00:00Z','Lan','lineage','1','f39fc5a23faf3b151cbf30219dee585353ea224363e9647e62e5fa159a324e29','5d952dea980cd3f5a5b896b346891d3f99ec781fe9e63bf84c94798e9b9a41e6');
INSERT INTO event VALUES(15,'2022-04-06T12:00:00Z','Lan','effectReview','1','5334d84e14389c94fe8f5bcdb305960da59abb88d2868db0c413384f327298c1','6a8a36908f4b69122184537d5cf99b2e44441b53de90d5ec72aba46df4cd45f7');
CREATE TABLE effectReading (version INTEGER NOT NULL PRIMARY KEY REFERENCES version (number)) STRICT;
INSERT INTO effectReading VALUES(1);
INSERT INTO effectReading VALUES(2);
INSERT INTO effectReading VALUES(3);
INSERT INTO effectReading VALUES(4);
CREATE TABLE effect (
  version INTEGER NOT NULL REFERENCES effectReading (version),
  position INTEGER NOT NULL CHECK (position >= 0),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (version, position),
  UNIQUE (version, id)
) STRICT, WITHOUT ROWID;
INSERT INTO effect VALUES(2,0,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt!extends~577#1 2022-05-31','extends','{"deadline":{"anchor":null,"bearers":[],"bound":"by","confidence":0.9,"context":"","date":"2022-05-31","derivation":[],"duration":null,"every":null,"from":null,"kind":"date","lastDay":null,"obligation":null,"quote":"trước ngày 2022-05-31","recipients":[],"rule":"deadline.before","span":{"boxes":[],"end":10,"page":1,"quote":"2022-05-31","start":0},"time":null,"to":null,"workingDays":false},"from":null,"id":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt!extends~577#1 2022-05-31","kind":"extends","provision":["1"],"source":"ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt","span":{"boxes":[],"end":1000,"page":null,"quote":"577","start":0},"subject":"","target":{"issued":null,"issuer":null,"kind":"cong-van","number":"577","symbol":"STTTT-CNTT"}}');
CREATE TABLE review (
  number INTEGER NOT NULL PRIMARY KEY,
  obligation TEXT NOT NULL REFERENCES obligation (id),
  version INTEGER NOT NULL,
  payloadSha256 TEXT NOT NULL CHECK (length(payloadSha256) = 64),
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
  correction TEXT CHECK ((correction IS NULL) = (decision <> 'edit')),
  author TEXT NOT NULL,
  recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
  note TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  FOREIGN KEY (obligation, version) REFERENCES obligationVersion (obligation, version)
) STRICT;
INSERT INTO review VALUES(1,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap',4,'c74528ad40e02a929d01e292b32e6a5123f287bf99fe41f6dec105b761cc2b74','edit','{"action":null,"bearers":null,"deadline":{"lastDay":"2022-06-15","number":1},"validFrom":null,"validTo":null}','Lan','2022-04-04T12:00:00Z','misprint','ff548b77a0ad1d2d259cce2f5f9805f2b4ce21ddae42eb998c3026b1612093fe');
CREATE TABLE lineage (
  number INTEGER NOT NULL PRIMARY KEY,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
  kind TEXT NOT NULL CHECK (kind IN ('same', 'split', 'merge')),
  ancestor TEXT NOT NULL REFERENCES obligation (id),
  descendant TEXT NOT NULL REFERENCES obligation (id),
  decidedBy TEXT NOT NULL,
  decidedAt TEXT NOT NULL CHECK (length(decidedAt) = 20),
  reason TEXT NOT NULL,
  CHECK (ancestor <> descendant)
) STRICT;
INSERT INTO lineage VALUES(1,'rejected','same','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#1~bao-cao-ket-qua-thanh-lap','ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt#2~to-chuc-tap-huan-cho-thanh','Lan','2022-04-05T12:00:00Z','two duties');
CREATE TABLE effectReview (
  number INTEGER NOT NULL PRIMARY KEY,
  effect TEXT NOT NULL,
  version INTEGER NOT NULL,
  payloadSha256 TEXT NOT NULL CHECK (length(payloadSha256) = 64),
  decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
  author TEXT NOT NULL,
  recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
  note TEXT NOT NULL,
  FOREIGN KEY (version, effect) REFERENCES effect (version, id)
) STRICT;
INSERT INTO effectReview VALUES(1,'ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/578-stttt-cntt!extends~577#1 2022-05-31',2,'7eb6aeec5dc6b6d25d9c8035c18395c57d70f60172e3556c7d9b16bdbbff0af6','accept','Lan','2022-04-06T12:00:00Z','as the annex says');
CREATE INDEX version_directive ON version (directive, number);
CREATE INDEX version_source ON version (sourceSha256, grammarDigest);
CREATE TRIGGER version_followsItsParent BEFORE INSERT ON version
WHEN EXISTS (SELECT 1 FROM version WHERE number = NEW.parent AND recordedAt > NEW.recordedAt)
BEGIN SELECT RAISE(ABORT, 'a version is not recorded before its parent'); END;
CREATE INDEX obligation_directive ON obligation (directive);
CREATE TRIGGER artifact_keepsRows BEFORE UPDATE ON artifact
BEGIN SELECT RAISE(ABORT, 'history is append-only: artifact rows are never changed'); END;
CREATE TRIGGER artifact_losesNothing BEFORE DELETE ON artifact
BEGIN SELECT RAISE(ABORT, 'history is append-only: artifact rows are never deleted'); END;
CREATE TRIGGER artifact_replacesNothing BEFORE INSERT ON artifact
WHEN EXISTS (SELECT 1 FROM artifact WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this artifact row exists'); END;
CREATE TRIGGER directive_keepsRows BEFORE UPDATE ON directive
BEGIN SELECT RAISE(ABORT, 'history is append-only: directive rows are never changed'); END;
CREATE TRIGGER directive_losesNothing BEFORE DELETE ON directive
BEGIN SELECT RAISE(ABORT, 'history is append-only: directive rows are never deleted'); END;
CREATE TRIGGER directive_replacesNothing BEFORE INSERT ON directive
WHEN EXISTS (SELECT 1 FROM directive WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this directive row exists'); END;
CREATE TRIGGER version_keepsRows BEFORE UPDATE ON version
BEGIN SELECT RAISE(ABORT, 'history is append-only: version rows are never changed'); END;
CREATE TRIGGER version_losesNothing BEFORE DELETE ON version
BEGIN SELECT RAISE(ABORT, 'history is append-only: version rows are never deleted'); END;
CREATE TRIGGER version_replacesNothing BEFORE INSERT ON version
WHEN EXISTS (SELECT 1 FROM version WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this version row exists'); END;
CREATE TRIGGER edition_keepsRows BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'history is append-only: edition rows are never changed'); END;
CREATE TRIGGER edition_losesNothing BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'history is append-only: edition rows are never deleted'); END;
CREATE TRIGGER edition_replacesNothing BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this edition row exists'); END;
CREATE TRIGGER obligation_keepsRows BEFORE UPDATE ON obligation
BEGIN SELECT RAISE(ABORT, 'history is append-only: obligation rows are never changed'); END;
CREATE TRIGGER obligation_losesNothing BEFORE DELETE ON obligation
BEGIN SELECT RAISE(ABORT, 'history is append-only: obligation rows are never deleted'); END;
CREATE TRIGGER obligation_replacesNothing BEFORE INSERT ON obligation
WHEN EXISTS (SELECT 1 FROM obligation WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this obligation row exists'); END;
CREATE TRIGGER obligationVersion_keepsRows BEFORE UPDATE ON obligationVersion
BEGIN SELECT RAISE(ABORT, 'history is append-only: obligationVersion rows are never changed'); END;
CREATE TRIGGER obligationVersion_losesNothing BEFORE DELETE ON obligationVersion
BEGIN SELECT RAISE(ABORT, 'history is append-only: obligationVersion rows are never deleted'); END;
CREATE TRIGGER obligationVersion_replacesNothing BEFORE INSERT ON obligationVersion
WHEN EXISTS (SELECT 1 FROM obligationVersion WHERE version = NEW.version AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this obligationVersion row exists'); END;
CREATE TRIGGER matchDecision_keepsRows BEFORE UPDATE ON matchDecision
BEGIN SELECT RAISE(ABORT, 'history is append-only: matchDecision rows are never changed'); END;
CREATE TRIGGER matchDecision_losesNothing BEFORE DELETE ON matchDecision
BEGIN SELECT RAISE(ABORT, 'history is append-only: matchDecision rows are never deleted'); END;
CREATE TRIGGER matchDecision_replacesNothing BEFORE INSERT ON matchDecision
WHEN EXISTS (SELECT 1 FROM matchDecision WHERE version = NEW.version AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this matchDecision row exists'); END;
CREATE TRIGGER matchProposal_keepsRows BEFORE UPDATE ON matchProposal
BEGIN SELECT RAISE(ABORT, 'history is append-only: matchProposal rows are never changed'); END;
CREATE TRIGGER matchProposal_losesNothing BEFORE DELETE ON matchProposal
BEGIN SELECT RAISE(ABORT, 'history is append-only: matchProposal rows are never deleted'); END;
CREATE TRIGGER matchProposal_replacesNothing BEFORE INSERT ON matchProposal
WHEN EXISTS (SELECT 1 FROM matchProposal WHERE version = NEW.version AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this matchProposal row exists'); END;
CREATE TRIGGER event_followsTheLast BEFORE INSERT ON event
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;
CREATE TRIGGER event_keepsRows BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only: event rows are never changed'); END;
CREATE TRIGGER event_losesNothing BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only: event rows are never deleted'); END;
CREATE TRIGGER event_replacesNothing BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this event row exists'); END;
CREATE INDEX review_obligation ON review (obligation, number);
CREATE TRIGGER review_followsTheLast BEFORE INSERT ON review
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM review)
  OR EXISTS (SELECT 1 FROM review WHERE number = NEW.number - 1 AND recordedAt > NEW.recordedAt)
BEGIN SELECT RAISE(ABORT, 'reviews are numbered without gaps, in the order of their instants'); END;
CREATE TRIGGER review_isOfWhatWasRead BEFORE INSERT ON review
WHEN NOT EXISTS (
  SELECT 1 FROM obligationVersion v
  WHERE v.obligation = NEW.obligation AND v.version = NEW.version AND v.payloadSha256 = NEW.payloadSha256
)
BEGIN SELECT RAISE(ABORT, 'a review is bound to the content that was read'); END;
CREATE TRIGGER effectReading_keepsRows BEFORE UPDATE ON effectReading
BEGIN SELECT RAISE(ABORT, 'history is append-only: effectReading rows are never changed'); END;
CREATE TRIGGER effectReading_losesNothing BEFORE DELETE ON effectReading
BEGIN SELECT RAISE(ABORT, 'history is append-only: effectReading rows are never deleted'); END;
CREATE TRIGGER effectReading_replacesNothing BEFORE INSERT ON effectReading
WHEN EXISTS (SELECT 1 FROM effectReading WHERE version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this effectReading row exists'); END;
CREATE TRIGGER effect_keepsRows BEFORE UPDATE ON effect
BEGIN SELECT RAISE(ABORT, 'history is append-only: effect rows are never changed'); END;
CREATE TRIGGER effect_losesNothing BEFORE DELETE ON effect
BEGIN SELECT RAISE(ABORT, 'history is append-only: effect rows are never deleted'); END;
CREATE TRIGGER effect_replacesNothing BEFORE INSERT ON effect
WHEN EXISTS (SELECT 1 FROM effect WHERE version = NEW.version AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this effect row exists'); END;
CREATE TRIGGER review_keepsRows BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'history is append-only: review rows are never changed'); END;
CREATE TRIGGER review_losesNothing BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'history is append-only: review rows are never deleted'); END;
CREATE TRIGGER review_replacesNothing BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this review row exists'); END;
CREATE INDEX lineage_descendant ON lineage (descendant);
CREATE TRIGGER lineage_keepsRows BEFORE UPDATE ON lineage
BEGIN SELECT RAISE(ABORT, 'history is append-only: lineage rows are never changed'); END;
CREATE TRIGGER lineage_losesNothing BEFORE DELETE ON lineage
BEGIN SELECT RAISE(ABORT, 'history is append-only: lineage rows are never deleted'); END;
CREATE TRIGGER lineage_replacesNothing BEFORE INSERT ON lineage
WHEN EXISTS (SELECT 1 FROM lineage WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this lineage row exists'); END;
CREATE INDEX effectReview_effect ON effectReview (effect, number);
CREATE TRIGGER effectReview_followsTheLast BEFORE INSERT ON effectReview
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM effectReview)
  OR EXISTS (SELECT 1 FROM effectReview WHERE number = NEW.number - 1 AND recordedAt > NEW.recordedAt)
BEGIN SELECT RAISE(ABORT, 'decisions about effects are numbered without gaps, in the order of their instants'); END;
CREATE TRIGGER effectReview_keepsRows BEFORE UPDATE ON effectReview
BEGIN SELECT RAISE(ABORT, 'history is append-only: effectReview rows are never changed'); END;
CREATE TRIGGER effectReview_losesNothing BEFORE DELETE ON effectReview
BEGIN SELECT RAISE(ABORT, 'history is append-only: effectReview rows are never deleted'); END;
CREATE TRIGGER effectReview_replacesNothing BEFORE INSERT ON effectReview
WHEN EXISTS (SELECT 1 FROM effectReview WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'history is append-only: this effectReview row exists'); END;
COMMIT;
PRAGMA application_id = 1129730609;
PRAGMA user_version = 6;
