// SPDX-License-Identifier: Apache-2.0
package io.answerby.faq.catalogue;

import static java.util.Objects.requireNonNull;

import io.answerby.faq.FaqFaultsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads FAQs from a shop's database by its own query. Needs the JDK's module {@code java.sql} and
 * the shop's own driver.
 *
 * <p>The query's columns are called {@code id}, {@code lang} and {@code question} and, where there
 * are any, {@code answer}, {@code link} and {@code variant}; what is called otherwise is read by a
 * {@link RowMapper}. Rows that follow each other with the same id and language are one FAQ: each
 * adds its variant, so that a join gives them all.
 *
 * <pre>{@code
 * FaqCatalogue catalogue = JdbcCatalogue.query(
 *         "select f.id, f.lang, f.question, f.answer, v.text as variant"
 *             + " from faq f left join faq_variant v on v.faq_id = f.id and v.lang = f.lang"
 *             + " where f.published order by f.id, f.lang, v.id")
 *     .read(connection);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class JdbcCatalogue {

  private static final int ROWS_AT_A_TIME = 1_000;

  private final String query;
  private final RowMapper rows;

  private JdbcCatalogue(String query, RowMapper rows) {
    this.query = query;
    this.rows = rows;
  }

  /**
   * Returns a catalogue of what the query gives, read by the columns' names.
   *
   * @param query SQL in the words of the shop's database, without parameters
   */
  public static JdbcCatalogue query(String query) {
    return new JdbcCatalogue(requireNonNull(query, "query"), JdbcCatalogue::byColumnNames);
  }

  /** {@return the same query, its rows read by the shop's own mapper} */
  public JdbcCatalogue mapping(RowMapper mapper) {
    return new JdbcCatalogue(query, requireNonNull(mapper, "mapper"));
  }

  /**
   * Runs the query and reads the FAQs. The connection stays open; its transaction is the shop's.
   *
   * @throws FaqFaultsException if any FAQ is faulty, with every fault and the row it begins at
   * @throws SQLException if the query fails
   */
  public FaqCatalogue read(Connection connection) throws SQLException {
    CatalogueDraft draft = new CatalogueDraft();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet found = statement.executeQuery()) {
        readRows(found, draft);
      }
    }
    return draft.finish();
  }

  private void readRows(ResultSet found, CatalogueDraft draft) throws SQLException {
    RawEntry current = null;
    for (int number = 1; found.next(); number++) {
      Row row = new Row(new RawEntry("row " + number));
      rows.map(found, row);
      if (current == null || !current.continuesIn(row.raw)) {
        if (current != null) {
          draft.add(current);
        }
        current = row.raw;
      } else {
        current.takeVariantsOf(row.raw);
      }
    }
    if (current != null) {
      draft.add(current);
    }
  }

  private static void byColumnNames(ResultSet found, Row row) throws SQLException {
    row.id(found.getString("id"))
        .language(found.getString("lang"))
        .question(found.getString("question"));
    var columns = found.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String label = columns.getColumnLabel(i);
      if (label.equalsIgnoreCase("answer")) {
        row.answer(found.getString(i));
      } else if (label.equalsIgnoreCase("link")) {
        row.link(found.getString(i));
      } else if (label.equalsIgnoreCase("variant")) {
        row.variant(found.getString(i));
      }
    }
  }

  /** Says which column of a row is which part of an FAQ. */
  @FunctionalInterface
  public interface RowMapper {

    /**
     * Sets the parts of one row; must not move the cursor.
     *
     * @throws SQLException if a column cannot be read
     */
    void map(ResultSet found, Row row) throws SQLException;
  }

  /** The parts of one row. SQL's null is the same as a part left out. Not thread-safe. */
  public static final class Row {

    private final RawEntry raw;

    private Row(RawEntry raw) {
      this.raw = raw;
    }

    /** Sets the FAQ's id. */
    public Row id(@Nullable String value) {
      return text("id", value);
    }

    /** Sets the language, a BCP 47 tag. */
    public Row language(@Nullable String value) {
      return text("lang", value);
    }

    /** Sets the question. */
    public Row question(@Nullable String value) {
      return text("question", value);
    }

    /** Sets the answer. */
    public Row answer(@Nullable String value) {
      return text("answer", value);
    }

    /** Sets the link. */
    public Row link(@Nullable String value) {
      return text("link", value);
    }

    /** Adds a variant; a row may have several. */
    public Row variant(@Nullable String value) {
      if (value != null) {
        raw.variant(value);
      }
      return this;
    }

    private Row text(String member, @Nullable String value) {
      if (value != null) {
        raw.text(member, value);
      }
      return this;
    }
  }
}
