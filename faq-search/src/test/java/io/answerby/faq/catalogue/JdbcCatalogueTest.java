// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.answerby.faq.FaqEntry;
import io.answerby.faq.FaqFault;
import io.answerby.faq.FaqFaultsException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcCatalogueTest {

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    run("create table faq (id varchar, lang varchar, q varchar, a varchar, href varchar)");
    run("create table variant (id varchar, lang varchar, text varchar, pos int)");
    run("insert into faq values ('returns', 'en', 'How do I return it?', 'By post.', '/returns')");
    run("insert into faq values ('returns', 'ur', 'واپسی کیسے کروں؟', null, null)");
    run("insert into variant values ('returns', 'en', 'send back', 1)");
    run("insert into variant values ('returns', 'en', 'return policy', 2)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void readsAJoinByItsColumnNames() throws SQLException {
    FaqCatalogue catalogue =
        JdbcCatalogue.query(
                "select f.id, f.lang, f.q as question, f.a as answer, f.href as link,"
                    + " v.text as variant, 1 as other"
                    + " from faq f left join variant v on v.id = f.id and v.lang = f.lang"
                    + " order by f.id, f.lang, v.pos")
            .read(connection);
    FaqEntry english =
        FaqEntry.define(
            "returns",
            "en",
            faq ->
                faq.question("How do I return it?")
                    .answer("By post.")
                    .variants("send back", "return policy")
                    .link("/returns"));
    FaqEntry urdu = FaqEntry.of("returns", "ur", "واپسی کیسے کروں؟", "");
    assertEquals(List.of(english, urdu), catalogue.entries());
    assertEquals("row 3", catalogue.placeOf(urdu));
    assertFalse(connection.isClosed());
  }

  @Test
  void readsRowsByTheShopsOwnMapper() throws SQLException {
    FaqCatalogue catalogue =
        JdbcCatalogue.query("select * from faq where lang = 'en'")
            .mapping(
                (found, row) ->
                    row.id(found.getString("id"))
                        .language(found.getString("lang"))
                        .question(found.getString("q"))
                        .variant("first")
                        .variant(null)
                        .variant("second"))
            .read(connection);
    assertEquals(List.of("first", "second"), catalogue.entries().get(0).variants());
  }

  @Test
  void reportsEveryFaultWithItsRow() throws SQLException {
    run("insert into faq values ('a', 'xx', '', null, 'ftp://x')");
    run("insert into faq values ('returns', 'en', 'Another question?', null, null)");
    run("insert into faq values (null, 'en', 'why?', null, null)");
    run("insert into faq values (null, 'en', 'why?', null, null)");
    var refusal =
        assertThrows(
            FaqFaultsException.class,
            () ->
                JdbcCatalogue.query(
                        "select id, lang, q as question, a as answer, href as link from faq")
                    .read(connection));
    assertEquals(
        List.of(
            "row 3: language must be a known language, but was 'xx'",
            "row 3: question must hold text, but was ''",
            "row 3: link must be a path that begins with one '/', or an https:, tel: or mailto:"
                + " link, but was 'ftp://x'",
            "row 4: id 'returns' must be given once for language 'en', but is also at row 1",
            "row 5: id must hold text, but was ''",
            "row 6: id must hold text, but was ''"),
        refusal.faults().stream().map(FaqFault::toString).toList());
  }

  @Test
  void hasNoEntriesWhereThereAreNoRows() throws SQLException {
    FaqCatalogue catalogue =
        JdbcCatalogue.query("select id, lang, q as question from faq where false").read(connection);
    assertEquals(List.of(), catalogue.entries());
  }

  @Test
  void leavesAFailedQueryToTheShop() {
    assertThrows(SQLException.class, () -> JdbcCatalogue.query("select nonsense").read(connection));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
